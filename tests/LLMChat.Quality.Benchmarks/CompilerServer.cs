using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LLMChat.Quality.Benchmarks;

/// <summary>The C# compiler server of one tree, a child of ours, so that its processor time is known.</summary>
internal sealed class CompilerServer : IDisposable
{
    private static readonly string Program = Find();
    private readonly Process _process;

    public CompilerServer()
    {
        Pipe = $"quality-bench-{Guid.NewGuid():N}";
        _process = Process.Start(new ProcessStartInfo(Program, [$"-pipename:{Pipe}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        for (var tries = 0; !File.Exists(Path.Combine(Path.GetTempPath(), Pipe)); tries++)
        {
            if (_process.HasExited || tries == 600)
                throw new InvalidOperationException("The compiler server did not start; without it the compiler's time would not be accounted.");
            Thread.Sleep(TimeSpan.FromMilliseconds(50));
        }
    }

    /// <summary>What MSBuild calls <c>SharedCompilationId</c>.</summary>
    public string Pipe { get; }

    /// <summary>User and system time since it started.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(Path.Combine(Path.GetTempPath(), Pipe));
    }

    private static string Find()
    {
        var root = Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory());
        return new DirectoryInfo(Path.Combine(root, "sdk")).EnumerateFiles("VBCSCompiler", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal).Last().FullName;
    }
}

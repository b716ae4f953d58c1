using LLMChat.Quality.Core.Evidence.Tests;
using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>Before a program of Microsoft.Testing.Platform runs: notes which assemblies will run and where its results will be, and asks it for results and coverage if it knows how.</summary>
public sealed class BeginPlatformTests : QualityTask
{
    /// <summary>Where we keep what belongs to the run.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The test assembly; what it loads lies beside it.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The folder the command was given in.</summary>
    [Required]
    public string StartFolder { get; set; } = "";

    /// <summary>What the project says that the program is asked.</summary>
    public string GivenArguments { get; set; } = "";

    /// <summary>The types that extend the program (<c>TestingPlatformBuilderHook</c>).</summary>
    public ITaskItem[] Extensions { get; set; } = [];

    /// <summary>Whether coverage is wanted.</summary>
    public bool Covers { get; set; }

    /// <summary>What is added to the command line of the program.</summary>
    [Output]
    public string Arguments { get; set; } = "";

    /// <summary>xunit.v3 is a program of the platform itself and no extension of one.</summary>
    private static string[] BuiltIn(string assembly) => File.Exists(Path.Combine(Path.GetDirectoryName(assembly)!, "xunit.v3.runner.inproc.console.dll")) ? [PlatformRun.XunitV3] : [];

    private protected override void Run(CancellationToken cancellationToken)
    {
        // The command line evaluates the project in its own process and hands the program its own arguments later: an option given twice stops the program.
        string[] given = [.. GivenArguments.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(argument => argument.Trim('"')), .. Environment.GetCommandLineArgs().Skip(1)];
        var assembly = Path.GetFullPath(Assembly);
        var run = PlatformRun.Of(assembly, Folder, StartFolder, given, [.. Extensions.Select(extension => extension.GetMetadata("TypeFullName")), .. BuiltIn(assembly)], Covers);
        if (!run.IsRun)
            return;
        var fragment = new TestFragment
        {
            Started = DateTimeOffset.UtcNow,
            Assembly = assembly,
            ResultsFolders = run.ResultsFolders,
            Filter = run.Filter,
            NoCoverage = run.NoCoverage,
            Modules = TestRunRecord.Modules(Path.GetDirectoryName(assembly)!),
        };
        if (TestRunRecord.Begin(Folder, fragment).Problem is { } problem)
            Log.LogWarning(null, problem.Id, null, null, problem.Path, 0, 0, 0, 0, "{0}", $"{problem.Message} {problem.Remedy}");
        else
            Arguments = string.Join(' ', run.Arguments.Select(argument => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument));
    }
}

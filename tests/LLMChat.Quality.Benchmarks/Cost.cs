using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LLMChat.Quality.Benchmarks;

/// <summary>What a whole process with all it started cost.</summary>
/// <param name="ProcessorSeconds">User and system time of the finished children, as the operating system accounts it, and of the compiler server.</param>
/// <param name="WallSeconds">Elapsed time.</param>
internal readonly partial record struct Cost(double ProcessorSeconds, double WallSeconds)
{
    private const int Children = -1; // RUSAGE_CHILDREN

    /// <param name="run">The build.</param>
    /// <param name="server">The compiler server that the build uses.</param>
    /// <param name="serverBefore">What that server had used before; nothing if its start belongs to the build.</param>
    public static Cost Of(Action run, CompilerServer server, double serverBefore)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            throw new PlatformNotSupportedException("The benchmark reads getrusage, which this operating system lacks.");
        var (before, watch) = (ProcessorTime(), Stopwatch.StartNew());
        run();
        return new(ProcessorTime() - before + server.ProcessorSeconds - serverBefore, watch.Elapsed.TotalSeconds);
    }

    private static double ProcessorTime()
    {
        Span<long> usage = stackalloc long[36]; // struct rusage: two timevals first, then 14 longs
        if (GetUsage(Children, ref MemoryMarshal.GetReference(usage)) != 0)
            throw new InvalidOperationException("getrusage failed.");
        return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}

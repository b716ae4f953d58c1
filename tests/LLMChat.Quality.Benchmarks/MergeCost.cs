using System.Diagnostics;
using System.Globalization;

namespace LLMChat.Quality.Benchmarks;

/// <summary>What merging shards costs: whole runs of the tool, from start to exit, on trees of one size and ten times that.</summary>
internal static class MergeCost
{
    private const int Shards = 10;
    private const int Runs = 7;

    public static void Measure(string tool, int mostProjects, int findings)
    {
        Console.WriteLine($"merge of {Shards} shards, {findings} findings a project, median of {Runs} whole processes");
        Console.WriteLine($"{"projects",9} {"packed KB",10} {"wall s",8} {"cpu s",8} {"peak MB",8}");
        foreach (var projects in (ReadOnlySpan<int>)[mostProjects / 10, mostProjects])
        {
            using var tree = SyntheticTree.Of(projects, findings);
            var bytes = tree.Pack(Shards);
            var costs = Enumerable.Range(0, Runs).Select(_ => RunOnce(tool, tree.Root)).ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{projects,9:N0} {bytes / 1024,10:N0} {Median(costs.Select(cost => cost.Wall)),8:0.00} {Median(costs.Select(cost => cost.Processor)),8:0.00} {Median(costs.Select(cost => cost.Memory)),8:0}"));
        }
    }

    private static (double Wall, double Processor, double Memory) RunOnce(string tool, string root)
    {
        var start = new ProcessStartInfo("dotnet", [tool, "merge", "artifacts/quality/shards"]) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(5))
        {
            try
            {
                process.Refresh();
                (peak, processor) = (Math.Max(peak, process.WorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // it ended meanwhile, and Linux forgets what it used
            }
        }

        watch.Stop();
        return process.ExitCode is 0 or 2 or 3
            ? (watch.Elapsed.TotalSeconds, processor.TotalSeconds, peak / (1024.0 * 1024))
            : throw new InvalidOperationException($"merge ended with exit code {process.ExitCode}:\n{output.Result}{errors.Result}");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);
}

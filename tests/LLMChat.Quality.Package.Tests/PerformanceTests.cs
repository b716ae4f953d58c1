using System.Globalization;
using System.Text.Json;

namespace LLMChat.Quality.Package.Tests;

/// <summary>What a build takes: the size of what it makes, its time, and benchmarks that ran after it.</summary>
[Collection(PackageCollection.Name)]
public sealed class PerformanceTests(PackedPackage package)
{
    private const string Report = "quality-report.json";

    [Fact]
    public async Task A_build_is_held_against_budgets_and_benchmarks_against_the_reference_run()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A");
        sandbox.Tests("A.Tests", "[Fact] public void It_doubles() => Assert.Equal(4, A.Thing.Twice(2));", ["A"]);
        sandbox.Solution("All.slnx", ["A", "A.Tests"]);
        sandbox.Write("Directory.Solution.targets", sandbox.Read("Directory.Solution.targets").Replace("</Project>", "<ItemGroup><QualityBenchmarks Include=\"artifacts/bench/*.json\" /></ItemGroup></Project>", StringComparison.Ordinal));
        sandbox.Write(".gitignore", "bin/\nobj/\nartifacts/\n");

        Budgets(sandbox, megabytes: 0.001m, seconds: 0.001m);
        await Git.InitializeAsync(sandbox.Root);
        await SucceedAsync(sandbox, "build");
        Assert.True(Low(sandbox, "build_time") is > 0 and < 1, "the build took less than a second");
        Assert.True(Low(sandbox, "artifact_size") is > 0 and < 50, "A.dll has less than 2,000 bytes");
        var first = File.ReadAllText(Path.Combine(sandbox.Reports, Report));
        var deduction = sandbox.Report().GetProperty("score").GetProperty("dimensions").EnumerateArray().SelectMany(dimension => dimension.GetProperty("metrics").EnumerateArray()).SelectMany(metric => metric.GetProperty("deductions").EnumerateArray()).Single(one => one.GetProperty("rule").GetString() == "performance.artifact_size");
        Assert.StartsWith("A/bin/Debug/net10.0/A.dll has 0.0", deduction.GetProperty("explanation").GetString(), StringComparison.Ordinal);

        File.Delete(Path.Combine(sandbox.Reports, ".last")); // so that it is judged again
        await SucceedAsync(sandbox, "build");
        Assert.Equal(first, File.ReadAllText(Path.Combine(sandbox.Reports, Report)));

        Budgets(sandbox, megabytes: 1_000, seconds: 10_000);
        await SucceedAsync(sandbox, "build");
        Assert.Equal((100, 100), (Low(sandbox, "build_time"), Low(sandbox, "artifact_size")));

        sandbox.Write("A.Tests/Tests.cs", sandbox.Read("A.Tests/Tests.cs").Replace("Equal(4", "Equal(2 + 2", StringComparison.Ordinal));
        await SucceedAsync(sandbox, "build");
        var part = sandbox.Measurement("performance.build_time");
        Assert.Equal(("not measured", "dotnet build --no-incremental"), (part.GetProperty("state").GetString(), part.GetProperty("remedy").GetString()));

        await Git.CommitAsync(sandbox.Root, "Other tests");
        await SucceedAsync(sandbox, "build", "--no-incremental");
        await SucceedAsync(sandbox, "test", "--no-build");
        Assert.Equal(100, Low(sandbox, "build_time"));
        Benchmark(sandbox, 100);
        await SucceedAsync(sandbox, "build", "-t:QualityRecord", "-p:QualityFirstRun=true");
        Assert.Contains("\"build\":{\"seconds\":", sandbox.Read(".quality-gates.history.jsonl"), StringComparison.Ordinal);
        Assert.Contains("\"means\":[{\"name\":\"A.Sums.Add(N: 5)\",\"nanoseconds\":100}]", sandbox.Read(".quality-gates.history.jsonl"), StringComparison.Ordinal);

        await Git.CommitAsync(sandbox.Root, "Record");
        await SucceedAsync(sandbox, "build", "--no-incremental");
        var stale = await sandbox.DotnetAsync("build", "-t:QualityGate");
        Benchmark(sandbox, 110);
        var equal = await sandbox.DotnetAsync("build", "-t:QualityGate");
        Benchmark(sandbox, 111);
        var worse = await sandbox.DotnetAsync("build", "-t:QualityGate");

        Assert.True(stale.Count("LQ9535 regression_run_time is unknown") + stale.Count("LQ9535: regression_run_time is unknown") > 0 && stale.Count("LQ9318") > 0, stale.Output);
        Assert.True(equal.Count("regression_run_time") == 0 && equal.Count("10.0 percent slower benchmark at worst") == 1, equal.Output);
        Assert.True(worse.Count("LQ9535: regression_run_time fails: 11.0, at most 10 asked. A.Sums.Add(N: 5) takes 111 ns, 100 ns in run 1.") > 0, worse.Output);
        Assert.Equal(decimal.Round(10_000m / 111, 6), decimal.Round(Low(sandbox, "run_time"), 6));
    }

    private static decimal Low(Sandbox sandbox, string metric) => sandbox.Measurement("performance." + metric).GetProperty("low").GetDecimal();

    private static void Budgets(Sandbox sandbox, decimal megabytes, decimal seconds) => sandbox.Write(".quality-gates.config.json", string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "version": "1.0.0",
          "environments": { "development": { "quality_threshold": 0, "performance_threshold": 0 } },
          "metrics": { "performance": { "findings": 70, "artifact_size": 10, "build_time": 10, "run_time": 10 } },
          "budgets": { "artifact_megabytes": {{megabytes}}, "build_seconds": {{seconds}} },
          "regression": { "score": 100, "build_time": 10000, "run_time": 10 }
        }
        """));

    private static void Benchmark(Sandbox sandbox, int nanoseconds) => sandbox.Write("artifacts/bench/A.Sums-report-full-compressed.json", JsonSerializer.Serialize(new
    {
        Title = "A.Sums-20260102-030405",
        HostEnvironmentInfo = new { OsVersion = "Linux Ubuntu 24.04.3 LTS (Noble Numbat)", ProcessorName = "AMD EPYC 7763", LogicalCoreCount = 4, Architecture = "X64" },
        Benchmarks = new[] { new { DisplayInfo = "Sums.Add: DefaultJob [N=5]", FullName = "A.Sums.Add(N: 5)", Statistics = new { N = 15, Mean = (double)nanoseconds } } },
    }));

    private static async Task SucceedAsync(Sandbox sandbox, params string[] arguments)
    {
        var result = await sandbox.DotnetAsync(arguments);
        Assert.True(result.ExitCode == 0, result.Output);
    }
}

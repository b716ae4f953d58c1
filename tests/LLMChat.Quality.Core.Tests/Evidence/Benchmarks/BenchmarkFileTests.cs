using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Benchmarks;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests.Evidence.Benchmarks;

public sealed class BenchmarkFileTests : IDisposable
{
    private readonly Tree tree = new Tree().Project("A", ("net10.0", LogText.Good()));

    public void Dispose() => tree.Dispose();

    [Fact]
    public void The_mean_of_each_benchmark_and_the_machine_are_read()
    {
        var evidence = Read(BenchmarkText.Of(("A.Sums.Add(N: 5)", "12.34567"), ("A.Sums.Sub", "1500000")));

        Assert.Equal("Linux X64, AMD EPYC 7763, 4 logical cores", evidence.Found!.Machine);
        Assert.Equal([("A.Sums.Add(N: 5)", 12.3457m), ("A.Sums.Sub", 1_500_000m)], evidence.Found.Means.Select(mean => (mean.Name, mean.Nanoseconds)));
        Assert.Empty(evidence.Problems);
    }

    [Fact]
    public void Two_jobs_of_one_benchmark_are_two_and_what_took_no_time_took_a_nanosecond()
    {
        var evidence = Read(BenchmarkText.Joined("x", BenchmarkText.One("A.Add", "Job-ONE(Runtime=.NET 8.0)", "{ \"Mean\": 0 }"), BenchmarkText.One("A.Add", "Job-TWO(Runtime=.NET 10.0)", "{ \"Mean\": 0.9 }")));

        Assert.Equal([("A.Add Job-ONE(Runtime=.NET 8.0)", 1m), ("A.Add Job-TWO(Runtime=.NET 10.0)", 1m)], evidence.Found!.Means.Select(mean => (mean.Name, mean.Nanoseconds)));
    }

    [Fact]
    public void A_benchmark_that_failed_is_named_and_the_others_count()
    {
        var evidence = Read(BenchmarkText.Joined("x", BenchmarkText.One("A.Fails", "DefaultJob", "null"), BenchmarkText.One("A.Add", "DefaultJob", "{ \"Mean\": 2 }")));

        Assert.Equal("LQ9318: b.json has no result of 1 benchmark: A.Fails.", Said(evidence));
        Assert.Equal(["A.Add"], evidence.Found!.Means.Select(mean => mean.Name));
    }

    [Theory]
    [InlineData("", "LQ9317", "it is empty")]
    [InlineData("{", "LQ9317", "it is no JSON")]
    [InlineData("[]", "LQ9317", "it has another shape")]
    [InlineData("{}", "LQ9317", "it has another shape")]
    [InlineData("{ \"Benchmarks\": 1 }", "LQ9317", "it has another shape")]
    [InlineData("{ \"Benchmarks\": [ 1 ] }", "LQ9317", "it has another shape")]
    [InlineData("{ \"Benchmarks\": [] }", "LQ9317", "it holds no benchmark")]
    [InlineData("{ \"Benchmarks\": [], \"Benchmarks\": [] }", "LQ9317", "it is no JSON")]
    [InlineData("{ \"Benchmarks\": [ { \"FullName\": \"\" } ] }", "LQ9317", "a benchmark has no name")]
    [InlineData("{ \"Benchmarks\": [ { \"FullName\": 7 } ] }", "LQ9317", "it has another shape")]
    public void What_is_no_file_of_benchmarks_is_named(string text, string id, string why) => Assert.Contains(why, Refused(text, id), StringComparison.Ordinal);

    [Theory]
    [InlineData("-1")]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("1e19")]
    [InlineData("\"\"")]
    [InlineData("\"12\"")]
    [InlineData("null")]
    [InlineData("[1]")]
    public void A_mean_that_is_no_time_is_named(string mean) =>
        Assert.Contains($"the mean of A.Add is {mean}, and no time", Refused(BenchmarkText.Of(("A.Add", mean)), "LQ9317"), StringComparison.Ordinal);

    [Fact]
    public void NaN_a_name_that_is_too_long_too_many_and_too_deep_are_named()
    {
        Assert.Contains("it is no JSON", Refused(BenchmarkText.Of(("A", "NaN")), "LQ9317"), StringComparison.Ordinal);
        Assert.Contains("more than 1,000 characters", Refused(BenchmarkText.Of((new string('a', 1_001), "1")), "LQ9317"), StringComparison.Ordinal);
        Assert.Contains("more than 2,000 benchmarks", Refused(BenchmarkText.Of([.. Enumerable.Range(0, 2_001).Select(index => ($"A{index}", "1"))]), "LQ9317"), StringComparison.Ordinal);
        Assert.Contains("it is no JSON", Refused(new string('[', 100) + new string(']', 100), "LQ9317"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_twice_counts_for_nothing()
    {
        Assert.Contains("holds A.Add DefaultJob twice", Refused(BenchmarkText.Of(("A.Add", "1"), ("A.Add", "2")), "LQ9318"), StringComparison.Ordinal);
        var two = Read(BenchmarkText.Of(("A.Add", "1")), BenchmarkText.Of(("A.Add", "1")));
        Assert.Equal((null, "LQ9318: A.Add is there twice, in two files."), (two.Found, Said(two)));
    }

    [Fact]
    public void Files_of_two_machines_contradict_each_other()
    {
        var evidence = Read(BenchmarkText.With("one", ("A.Add", "1")), BenchmarkText.With("other", ("A.Sub", "1")));

        Assert.Null(evidence.Found);
        Assert.StartsWith("LQ9318: b.json comes from Linux X64, one, 4 logical cores, and c.json from Linux X64, other", Said(evidence), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_and_one_older_than_what_was_built_outside_tests_count_for_nothing()
    {
        var missing = Collect("none.json").Benchmarks;
        tree.File("old.json", BenchmarkText.Of(("A.Add", "1")));
        File.SetLastWriteTimeUtc(tree.PathOf("old.json"), File.GetLastWriteTimeUtc(tree.AssemblyOf("A")).AddSeconds(-1));
        var old = Collect("old.json").Benchmarks;
        File.SetLastWriteTimeUtc(tree.PathOf("old.json"), File.GetLastWriteTimeUtc(tree.AssemblyOf("A")));
        tree.Project("A.Tests", fragment => fragment with { TestFolder = tree.PathOf("tests") }, ("net10.0", LogText.Good()));
        File.SetLastWriteTimeUtc(tree.AssemblyOf("A.Tests"), DateTime.UtcNow);

        Assert.Equal((null, "LQ9317: none.json cannot be read as benchmarks: it is not there."), (missing.Found, Said(missing)));
        Assert.Equal((null, "LQ9318: old.json is older than what was built since."), (old.Found, Said(old)));
        Assert.NotNull(Collect("old.json").Benchmarks.Found);
    }

    [Fact]
    public void Problems_are_among_those_of_the_report() =>
        Assert.Contains(Collect("none.json").Problems, problem => problem.Id == "LQ9317");

    private string Refused(string text, string id)
    {
        var evidence = Read(text);
        Assert.Null(evidence.Found);
        Assert.Equal(id, Assert.Single(evidence.Problems).Id);
        return evidence.Problems[0].Message;
    }

    private BenchmarkEvidence Read(params string[] files)
    {
        string[] names = [.. files.Select((_, index) => $"{(char)('b' + index)}.json")];
        foreach (var (name, text) in names.Zip(files))
            tree.File(name, text);
        return Collect(names).Benchmarks;
    }

    private QualityEvidence Collect(params string[] names) => EvidenceCollector.Collect(tree.Request() with { BenchmarkFiles = [.. names.Select(tree.PathOf)] });

    private static string Said(BenchmarkEvidence evidence) => string.Join('|', evidence.Problems.Select(problem => $"{problem.Id}: {problem.Message}"));
}

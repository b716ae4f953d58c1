using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Build;
using LLMChat.Quality.Core.Tests.Scoring;

namespace LLMChat.Quality.Core.Tests.Evidence.Build;

public sealed class ArtifactSizeTests
{
    [Theory]
    [InlineData(2_000_000, 100)]
    [InlineData(2_000_001, 99.99995)] // 100 * 2,000,000 / 2,000,001, to five places
    [InlineData(4_000_000, 50)]
    [InlineData(0, 100)]
    public void Within_the_budget_it_is_100_and_above_it_the_percentage_of_the_bytes_that_it_allows(long bytes, decimal share)
    {
        var (reading, _) = ArtifactSize.Of(Evidence(Project("A", ("A.dll", bytes))), 2);

        Assert.Equal((MeasurementState.Measured, share), (reading.Share.State, decimal.Round(reading.Share.Value.Low, 5)));
        Assert.True(reading.Share.Value.IsExact);
        Assert.Equal(bytes > 2_000_000 ? [bytes] : [], reading.Missing.Select(part => part.Amount));
    }

    [Fact]
    public void Tests_do_not_count_and_a_file_at_one_path_counts_once()
    {
        var evidence = Evidence(
            Project("A", ("bin/A.dll", 3_000_000)),
            Project("B", ("bin/A.dll", 3_000_000), ("bin/B.dll", 1_000_000)),
            Project("T", ("bin/T.dll", 9_000_000)) with { Frameworks = [new("net10.0", new(10, 1, 1, 0, 0, 5), 0, Assembly("bin/T.dll", 9_000_000), [], null)] });

        var (reading, detail) = ArtifactSize.Of(evidence, 1);

        Assert.Equal(25, reading.Share.Value.Low);
        Assert.Equal("4 MB in 2 assemblies, and the budget is 1 MB", detail);
        Assert.Equal(["bin/A.dll has 3 MB of the 4 MB that were built outside tests, and the budget is 1 MB", "bin/B.dll has 1 MB of the 4 MB that were built outside tests, and the budget is 1 MB"], reading.Missing.Select(part => part.What));
        Assert.Equal(["A/A.csproj", "B/B.csproj"], reading.Missing.Select(part => part.Location!.Path));
    }

    [Fact]
    public void One_assembly_that_is_not_there_leaves_all_of_it_unmeasured()
    {
        var whole = Project("A", ("A.dll", 1));
        var half = whole with { Frameworks = [.. whole.Frameworks, whole.Frameworks[0] with { TargetFramework = "net8.0", Assembly = null }] };

        Assert.Equal("A/A.csproj has no assembly for net8.0.", ArtifactSize.Of(Evidence(half), 1).Reading.Share.Reason);
        Assert.Equal("B/B.csproj has no assembly.", ArtifactSize.Of(Evidence(whole, new("B/B.csproj", "", "", [])), 1).Reading.Share.Reason);
        Assert.All(new[] { Evidence(half), Evidence(), Sample.Clean }, evidence => Assert.Equal(Interval.AnyPercent, ArtifactSize.Of(evidence, 1).Reading.Share.Value));
    }

    [Fact]
    public void Without_a_budget_it_is_not_measured_and_without_code_outside_tests_not_applicable()
    {
        Assert.Equal(("No budget is set.", "Set budgets.artifact_megabytes in .quality-gates.config.json"), ArtifactSize.Of(Evidence(Project("A", ("A.dll", 1))), null).Reading.Share is var share ? (share.Reason, share.Remedy) : default);
        Assert.Equal(MeasurementState.NotApplicable, ArtifactSize.Of(Sample.Clean with { Projects = [Sample.NewProject(Sample.TestsPath, 1, 1, tests: 1)] }, 1).Reading.Share.State);
    }

    private static QualityEvidence Evidence(params ProjectEvidence[] projects) => Sample.Clean with { Projects = [.. projects] };

    private static ProjectEvidence Project(string name, params (string Path, long Bytes)[] assemblies) =>
        new($"{name}/{name}.csproj", "C#", "Library", [.. assemblies.Select((assembly, index) => new FrameworkEvidence($"net{index + 10}.0", new(10, 1, 1, 0, 0, 0), 0, Assembly(assembly.Path, assembly.Bytes), [], null))]);

    private static AssemblyFacts Assembly(string path, long bytes) => new(path, bytes, path);
}

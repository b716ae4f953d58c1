using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Strictness;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests.Evidence.Strictness;

public sealed class StrictnessTests
{
    [Fact]
    public void The_points_of_the_settings_add_up_to_100() => Assert.Equal(100, StrictSettings.All.Sum(setting => setting.Points));

    [Fact]
    public void A_project_with_everything_has_everything()
    {
        using var tree = new Tree().File("global.json", """{ "sdk": { "version": "10.0.100" } }""").Project("A", Strict, ("net10.0", LogText.Good()));

        Assert.Equal(Interval.Exactly(100), Share(tree.Collect()).Value);
    }

    [Fact]
    public void Projects_count_by_their_lines_and_each_gap_names_project_setting_and_cure()
    {
        using var tree = new Tree().File("global.json", """{ "sdk": { "version": "10.0.100" } }""")
            .Project("A", Strict, ("net10.0", LogText.Good(lines: 300)))
            .Project("B", fragment => Strict(fragment) with { Nullable = "disable" }, ("net10.0", LogText.Good(lines: 100)))
            .Project("T", fragment => fragment, ("net10.0", LogText.Good(tests: 5)));

        var evidence = tree.Collect();

        Assert.Equal(Interval.Exactly(90), Share(evidence).Value);
        var gap = Assert.Single(evidence.Shortfalls[MetricNames.Strictness]);
        Assert.Equal("B/B.csproj", gap.Location!.Path);
        Assert.Equal("B/B.csproj (100 lines) is built without Nullable enabled, which is worth 40 of 100: set Nullable to enable", gap.What);
    }

    [Theory]
    [InlineData("None", "", "true")]
    [InlineData("", "none", "true")]
    [InlineData("", "", "false")]
    public void Analyzers_that_are_switched_off_are_not_on(string mode, string level, string enabled)
    {
        using var tree = new Tree().File("global.json", """{ "sdk": { "version": "10.0.100" } }""")
            .Project("A", fragment => Strict(fragment) with { AnalysisMode = mode, AnalysisLevel = level, EnableNETAnalyzers = enabled }, ("net10.0", LogText.Good()));

        Assert.Equal(Interval.Exactly(80), Share(tree.Collect()).Value);
    }

    [Fact]
    public void A_project_that_was_not_built_leaves_it_open()
    {
        using var tree = new Tree().Project("A", Strict, ("net10.0", LogText.Good())).Expect(new ExpectedProject("B/B.csproj", "C#", [new("net10.0", null)]));

        Assert.Equal(MeasurementState.NotMeasured, Share(tree.Collect()).State);
    }

    [Fact]
    public void A_solution_of_tests_alone_has_nothing_to_be_strict_about()
    {
        using var tree = new Tree().Project("T", ("net10.0", LogText.Good(tests: 5)));

        Assert.Equal(MeasurementState.NotApplicable, Share(tree.Collect()).State);
    }

    private static ProjectFragment Strict(ProjectFragment fragment) => fragment with { Nullable = "enable", TreatWarningsAsErrors = "true", Deterministic = "True", AnalysisMode = "All" };

    private static Measurement Share(QualityEvidence evidence) => evidence.Measurements[MetricNames.Strictness];
}

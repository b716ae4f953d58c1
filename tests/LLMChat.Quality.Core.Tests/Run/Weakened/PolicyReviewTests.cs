using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Core.Run.Weakened;
using LLMChat.Quality.Core.Tests.Evidence.Git;
using LLMChat.Quality.Core.Tests.Reporting;

namespace LLMChat.Quality.Core.Tests.Run.Weakened;

/// <summary>The policy of a change against the one at its base, out of real repositories.</summary>
public sealed class PolicyReviewTests : IDisposable
{
    private const string File = ".quality-gates.config.json";

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Fault_019_A_change_that_lowers_its_own_threshold_is_a_finding_at_its_place()
    {
        Before((File, "{}"));
        _repository.Write(File, "{ \"environments\": {\n  \"staging\": { \"quality_threshold\": 84 } } }");

        var evidence = Review();

        Assert.Equal(new WeakenedPolicy(Measurement.Measured(1), 0), evidence.Policy);
        var finding = Assert.Single(Found(evidence));
        Assert.Equal((File, 2, 37), (finding.Location!.Path, finding.Location.Line, finding.Location.Column));
        Assert.Equal("environments.staging.quality_threshold is lowered from 85 to 84.", finding.Message);
        Assert.True(finding.IsNew);
    }

    [Fact]
    public void A_rule_that_counts_in_NoWarn_is_a_finding_at_its_line_and_another_id_or_one_that_moved_is_none()
    {
        Before(("A.csproj", "<Project>\n<PropertyGroup><NoWarn>$(NoWarn);CA2100</NoWarn></PropertyGroup>\n</Project>"), ("B.csproj", "<Project />"), ("C.csproj", "<Project />"));
        _repository.Write("A.csproj", "<Project />");
        _repository.Write("B.csproj", "<Project>\n<PropertyGroup>\n<NoWarn Condition=\"'$(X)' == ''\">$(NoWarn);ca2100;NU1603;1591;\n CA5351</NoWarn></PropertyGroup></Project>");
        _repository.Write("new/Directory.Build.props", "<Project><PropertyGroup><NoWarn>CA2241</NoWarn></PropertyGroup></Project>");

        var found = Found(Review()).ToArray();

        Assert.Equal(["B.csproj(3,1)", "new/Directory.Build.props(1,1)"], found.Select(Place));
        Assert.Equal(["CA5351 in NoWarn switches the rule off.", "CA2241 in NoWarn switches the rule off."], found.Select(finding => finding.Message));
    }

    [Fact]
    public void A_change_in_a_file_that_is_extended_has_its_place_there()
    {
        Before((File, """{ "extends": "eng/policy.json" }"""), ("eng/policy.json", """{ "blocking_rules": { "critical_bugs": 0 } }"""));
        _repository.Write("eng/policy.json", """{ "blocking_rules": { "critical_bugs": 5 } }""");

        Assert.Equal(["eng/policy.json(1,40)"], Found(Review()).Select(Place));
    }

    [Fact]
    public void What_no_longer_extends_a_stricter_file_is_weaker()
    {
        Before((File, """{ "extends": "eng/policy.json" }"""), ("eng/policy.json", """{ "environments": { "production": { "quality_threshold": 95 } } }"""));
        _repository.Write(File, "{ }");

        Assert.Equal([$"{File}(1,1)"], Found(Review()).Select(Place));
    }

    [Fact]
    public void A_policy_that_only_moved_into_a_file_is_not_weaker()
    {
        Before((File, """{ "environments": { "production": { "quality_threshold": 95 } } }"""));
        _repository.Write("eng/policy.json", """{ "environments": { "production": { "quality_threshold": 95 } } }""");
        _repository.Write(File, """{ "extends": "eng/policy.json" }""");

        Assert.Equal(0, Review().Policy!.Count.Value.High);
    }

    [Fact]
    public void A_policy_that_was_deleted_is_held_against_the_defaults()
    {
        Before((File, """{ "environments": { "production": { "quality_threshold": 95 } } }"""));
        System.IO.File.Delete(Path.Combine(_repository.Root, File));

        var finding = Assert.Single(Found(Review()));

        Assert.Null(finding.Location);
        Assert.Equal("environments.production.quality_threshold is lowered from 95 to 90.", finding.Message);
    }

    [Fact]
    public void Before_the_first_policy_the_defaults_held()
    {
        Before(("README.md", "x"));
        _repository.Write(File, """{ "environments": { "production": { "quality_threshold": 91 }, "staging": { "quality_threshold": 80 } } }""");

        Assert.Equal(["environments.staging.quality_threshold is lowered from 85 to 80."], Found(Review()).Select(finding => finding.Message));
    }

    [Fact]
    public void How_many_a_change_may_bring_is_said_by_the_base_and_not_by_the_change()
    {
        Before((File, """{ "new_code": { "weakened_policy": 1 } }"""));
        _repository.Write(File, """{ "new_code": { "weakened_policy": 100 }, "blocking_rules": { "critical_bugs": 1 } }""");

        Assert.Equal(new WeakenedPolicy(Measurement.Measured(2), 1), Review().Policy);
    }

    [Fact]
    public void Rules_that_are_switched_off_in_the_change_are_found_in_their_files()
    {
        Before((".editorconfig", "[*.cs]\ndotnet_diagnostic.CA1000.severity = warning\n"));
        _repository.Write(".editorconfig", "[*.cs]\n\ndotnet_diagnostic.CA1000.severity = none\n");
        _repository.Write("src/.editorconfig", "[*.cs]\ndotnet_diagnostic.CA1001.severity = none\n");

        Assert.Equal([".editorconfig(3,1)", "src/.editorconfig(2,1)"], Found(Review()).Select(Place));
    }

    [Fact]
    public void A_mistake_at_the_base_is_held_against_the_defaults()
    {
        Before((File, "{ nonsense"));
        _repository.Write(File, "{}");

        Assert.Equal(new WeakenedPolicy(Measurement.Measured(0), 0), Review().Policy);
    }

    [Fact]
    public void A_package_at_the_base_that_is_not_restored_leaves_it_unknown()
    {
        Before((File, $$"""{ "extends": "package:No.Such.Policy.Here@1.0.0#sha512-{{Convert.ToBase64String(new byte[64])}}" }"""));
        _repository.Write(File, "{}");

        var policy = Review().Policy!;

        Assert.Equal(MeasurementState.NotMeasured, policy.Count.State);
        Assert.Contains("No.Such.Policy.Here 1.0.0", policy.Count.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_base_commit_it_is_unknown()
    {
        Before((File, "{}"));

        var policy = Review(commit: "", new("LQ9304", "The history is cut off.", "fetch-depth: 0")).Policy!;

        Assert.Equal(("The history is cut off.", "fetch-depth: 0", MeasurementState.NotMeasured), (policy.Count.Reason, policy.Count.Remedy, policy.Count.State));
    }

    private static IEnumerable<Finding> Found(QualityEvidence evidence) => evidence.Findings.Where(finding => finding.RuleId == "LQ9523");

    private static string Place(Finding finding) => FormattableString.Invariant($"{finding.Location!.Path}({finding.Location.Line},{finding.Location.Column})");

    private void Before(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
            _repository.Write(path, text);
        _repository.Commit();
    }

    private QualityEvidence Review(string? commit = null, Problem? problem = null)
    {
        var target = Path.Combine(_repository.Root, "All.sln");
        var evidence = SampleReports.Good.Evidence with
        {
            Patch = new("main", commit ?? _repository.Git("rev-parse", "HEAD"), Measurement.Measured(100), new(0, 0), ImmutableSortedDictionary<string, ImmutableArray<int>>.Empty) { Problem = problem },
        };
        var reading = ConfigurationReader.Read(_repository.Root);
        Assert.Empty(reading.Errors);
        return PolicyReview.Join(evidence, reading, new QualityRunRequest { Target = target, Projects = [] }, Locations.Of(target, reading.File, ""), TreeFiles.List(_repository.Root), CancellationToken.None);
    }
}

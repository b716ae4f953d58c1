using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests.Evidence.Dependencies;

/// <summary>What <c>dotnet package list --format json</c> wrote; shapes as .NET SDK 10 writes them.</summary>
public sealed class PackageListTests : IDisposable
{
    private readonly Tree tree = new Tree()
        .File("A/A.csproj", "<Project>\n<ItemGroup>\n<PackageReference Include=\"Old.Json\" Version=\"1.0.0\" />\n</ItemGroup>\n</Project>")
        .Project("A", ("net10.0", LogText.Good()));

    public PackageListTests() => tree.Assets("A", AssetsText.Empty.Package("Old.Json 1.0.0").Names("Old.Json"));

    public void Dispose() => tree.Dispose();

    [Fact]
    public void A_newer_version_is_a_finding_on_the_line_that_names_the_package_and_costs_nothing()
    {
        var evidence = Collect(("outdated", List("outdated", Outdated)));

        var finding = Assert.Single(evidence.Findings, finding => finding.RuleId == "NuGet/outdated");
        Assert.Equal(("Old.Json 1.0.0 has a newer version, 2.0.0.", "A/A.csproj", 3), (finding.Message, finding.Location!.Path, finding.Location.Line));
        Assert.Null(evidence.Rules["NuGet/outdated"].Metric);
        Assert.Equal((MeasurementState.Measured, "1 outdated"), (Row(evidence).State, Row(evidence).Detail));
    }

    [Fact]
    public void A_deprecated_package_names_reason_and_successor()
    {
        var evidence = Collect(("deprecated", List("deprecated", "\"deprecationReasons\":[\"Legacy\"],\"alternativePackage\":{\"id\":\"New.Json\",\"versionRange\":\">= 0.0.0\"}")));

        Assert.Equal("Old.Json 1.0.0 is deprecated (Legacy); its authors name New.Json.", Assert.Single(evidence.Findings, finding => finding.RuleId == "NuGet/deprecated").Message);
    }

    [Fact]
    public void A_limit_passes_at_the_number_fails_above_it_and_is_unknown_when_no_file_tells()
    {
        var evidence = Collect(("outdated", List("outdated", Outdated)));

        Assert.Equal(Outcome.Pass, Check(evidence, new(null, null, null, null, null, 1)).Outcome);
        var over = Check(evidence, new(null, null, null, null, null, 0));
        Assert.Equal(("dependencies_outdated", "LQ9543", Outcome.Fail, "NuGet/outdated"), (over.Name, over.Id, over.Outcome, Assert.Single(over.Places).RuleId));
        var untold = Check(evidence, new(null, null, null, null, 0, null));
        Assert.Equal(("LQ9542", Outcome.Unknown), (untold.Id, untold.Outcome));
        Assert.Contains("dotnet package list --deprecated --format json", untold.Value.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_for_vulnerabilities_counts_its_severity_alone()
    {
        tree.Assets("A", AssetsText.Empty.Package("Old.Json 1.0.0").Names("Old.Json").Says("NU1903", "Old.Json", "Package 'Old.Json' 1.0.0 has a known high severity vulnerability, https://advisories.example/GHSA-1"));
        var evidence = Collect();

        Assert.Equal(Outcome.Fail, Check(evidence, new(null, 0, null, null, null, null)).Outcome);
        Assert.Equal(Outcome.Unknown, Check(evidence, new(null, 1, null, null, null, null)).Outcome); // no source gave vulnerability data here: there may be more
        Assert.Equal(Outcome.Unknown, Check(evidence, new(0, null, null, null, null, null)).Outcome);
    }

    [Theory]
    [InlineData("", "LQ9315", "it is empty")]
    [InlineData("{", "LQ9315", "it is no JSON")]
    [InlineData("[]", "LQ9315", "it has another shape")]
    [InlineData("{ \"version\": 2 }", "LQ9315", "its version is not 1")]
    [InlineData("{ \"version\": 1, \"parameters\": \"--vulnerable\" }", "LQ9315", "--deprecated or --outdated")]
    [InlineData("{ \"version\": 1, \"parameters\": \"--outdated\", \"problems\": [ { \"level\": \"error\", \"text\": \"no\" } ] }", "LQ9316", "that it failed: no")]
    [InlineData("{ \"version\": 1, \"parameters\": \"--outdated\", \"sources\": [ \"/feed\" ] }", "LQ9316", "only of sources that are folders")]
    public void What_does_not_tell_is_not_measured(string text, string id, string why)
    {
        var evidence = Collect(("outdated", text));

        var problem = Assert.Single(evidence.Problems, problem => problem.Id.StartsWith("LQ931", StringComparison.Ordinal) && problem.Id != "LQ9313");
        Assert.Equal(id, problem.Id);
        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
        Assert.Equal(MeasurementState.NotMeasured, Row(evidence).State);
        Assert.Equal(Outcome.Unknown, Check(evidence, new(null, null, null, null, null, 0)).Outcome);
    }

    [Fact]
    public void A_missing_file_one_older_than_the_packages_and_one_of_other_projects_count_for_nothing()
    {
        var missing = EvidenceCollector.Collect(tree.Request() with { PackageLists = [tree.PathOf("none.json")] });
        tree.File("old.json", List("outdated", ""));
        File.SetLastWriteTimeUtc(tree.PathOf("old.json"), DateTime.UtcNow.AddDays(-1));
        var old = EvidenceCollector.Collect(tree.Request() with { PackageLists = [tree.PathOf("old.json")] });
        var other = Collect(("outdated", List("outdated", "").Replace("A.csproj", "B.csproj", StringComparison.Ordinal)));

        Assert.Equal(["LQ9315", "LQ9316"], new[] { missing, old }.Select(evidence => Row(evidence).Detail[..6]));
        Assert.All(new[] { missing, old, other }, evidence => Assert.Equal(Outcome.Unknown, Check(evidence, new(null, null, null, null, null, 5)).Outcome));
    }

    private const string Outdated = "\"latestVersion\":\"2.0.0\"";

    private string List(string kind, string said) => $$"""
        { "version": 1, "parameters": "--{{kind}}", "sources": [ "https://packages.example/v3/index.json" ], "projects": [ { "path": {{System.Text.Json.JsonSerializer.Serialize(tree.PathOf("A/A.csproj"))}}
        {{(said.Length == 0 ? "" : $$""", "frameworks": [ { "framework": "net10.0", "topLevelPackages": [ { "id": "Old.Json", "requestedVersion": "1.0.0", "resolvedVersion": "1.0.0", {{said}} } ] } ]""")}} } ] }
        """;

    private QualityEvidence Collect(params (string Name, string Text)[] lists)
    {
        foreach (var (name, text) in lists)
            tree.File(name + ".json", text);
        return EvidenceCollector.Collect(tree.Request() with { PackageLists = [.. lists.Select(list => tree.PathOf(list.Name + ".json"))] });
    }

    private static EvidenceSource Row(QualityEvidence evidence) => Assert.Single(evidence.Sources, source => source.Name == "packages");

    private static Check Check(QualityEvidence evidence, DependencyLimits limits)
    {
        var policy = QualityConfiguration.Default with { Dependencies = limits };
        return Assert.Single(QualityGate.Judge(evidence, Scorer.Score(evidence, policy), policy, "development").Checks, check => check.Kind == CheckKind.Limit);
    }
}

using System.Text.Json;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Sbom;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;
using LLMChat.Quality.Core.Tests.Evidence.Dependencies;

namespace LLMChat.Quality.Core.Tests.Reporting;

public sealed class CycloneDxTests : IDisposable
{
    private const string Advisory = "https://github.com/advisories/GHSA-5crp-9r3c-p9vr";

    private readonly Tree tree = new();

    public void Dispose() => tree.Dispose();

    [Fact]
    public void Every_package_is_there_once_with_what_it_needs_who_uses_it_and_its_hash()
    {
        Add("A", AssetsText.Empty.Project("Shared", "Web.Kit").Package("Web.Kit 3.0.0", "Old.Json").Package("Old.Json 1.0.0").Names("Web.Kit"));
        Add("B", AssetsText.Empty.Package("web.kit 3.0.0").Names("web.kit"));

        var bom = Bom();

        Assert.Equal("CycloneDX 1.6", $"{bom.GetProperty("bomFormat").GetString()} {bom.GetProperty("specVersion").GetString()}");
        Assert.Equal(["pkg:nuget/Old.Json@1.0.0", "pkg:nuget/Web.Kit@3.0.0"], Texts(bom, "components", "purl"));
        Assert.Equal(["pkg:nuget/Old.Json@1.0.0"], bom.GetProperty("dependencies")[1].GetProperty("dependsOn").EnumerateArray().Select(need => need.GetString()!));
        Assert.Equal(["A/A.csproj", "B/B.csproj"], Texts(bom.GetProperty("components")[1], "properties", "value"));
        Assert.Equal(new string('0', 128), bom.GetProperty("components")[0].GetProperty("hashes")[0].GetProperty("content").GetString());
        Assert.Equal(["complete"], Texts(bom, "compositions", "aggregate"));
    }

    [Fact]
    public void What_only_tests_use_is_no_part_of_the_product()
    {
        tree.Project("T", ("net10.0", LogText.Good(tests: 3))).Assets("T", AssetsText.Empty.Package("xunit 2.9.3"));

        Assert.Equal(["excluded"], Texts(Bom(), "components", "scope"));
    }

    [Fact]
    public void A_project_that_was_not_restored_leaves_it_incomplete_and_says_so()
    {
        Add("A", AssetsText.Empty.Package("Old.Json 1.0.0"));
        File.Delete(tree.Projects[0].AssetsFile);

        Assert.Equal(["incomplete"], Texts(Bom(), "compositions", "aggregate"));
    }

    [Fact]
    public void A_known_vulnerability_names_the_package_it_is_about()
    {
        Add("A", AssetsText.Empty.Package("Old.Json 1.0.0").Package("Old.Json.Bson 1.0.0").Names("Old.Json").Says("NU1903", "Old.Json", "Package 'Old.Json' 1.0.0 has a known high severity vulnerability, " + Advisory));

        var vulnerability = Assert.Single(Bom().GetProperty("vulnerabilities").EnumerateArray());

        Assert.Equal(("GHSA-5crp-9r3c-p9vr", Advisory), (vulnerability.GetProperty("id").GetString(), vulnerability.GetProperty("source").GetProperty("url").GetString()));
        Assert.Equal("high", vulnerability.GetProperty("ratings")[0].GetProperty("severity").GetString());
        Assert.Equal(["pkg:nuget/Old.Json@1.0.0"], Texts(vulnerability, "affects", "ref"));
    }

    private static string[] Texts(JsonElement element, string list, string name) => [.. element.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(name).GetString()!)];

    private void Add(string name, AssetsText restored) => tree.Project(name, ("net10.0", LogText.Good())).Assets(name, restored);

    private JsonElement Bom()
    {
        var evidence = tree.Collect();
        var card = Scorer.Score(evidence, QualityConfiguration.Default);
        var report = new QualityReport(QualityConfiguration.Default, evidence, card, QualityGate.Judge(evidence, card, QualityConfiguration.Default, "development"));
        return JsonDocument.Parse(CycloneDx.Render(report)).RootElement;
    }
}

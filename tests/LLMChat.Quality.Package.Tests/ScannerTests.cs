using System.Text.Json;

namespace LLMChat.Quality.Package.Tests;

/// <summary>SARIF of other scanners, named by a solution and by a project.</summary>
[Collection(PackageCollection.Name)]
public sealed class ScannerTests(PackedPackage package)
{
    [Fact]
    public async Task What_other_scanners_found_counts_and_one_that_left_nothing_keeps_the_gate_closed()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", "</PropertyGroup><ItemGroup><QualitySarif Include=\"scan.sarif\" /></ItemGroup><PropertyGroup>");
        sandbox.Solution("All.sln", ["A"]);
        sandbox.Write("A/scan.sarif", Sarif("A/Thing.cs"));
        sandbox.Write("Directory.Solution.targets", sandbox.Read("Directory.Solution.targets").Replace("</Project>", "<ItemGroup><QualitySarif Include=\"image.sarif\" /></ItemGroup></Project>", StringComparison.Ordinal));

        var without = await sandbox.DotnetAsync("build");
        var problem = sandbox.Measurement("security.code").GetProperty("reason").GetString();
        sandbox.Write("image.sarif", Sarif("usr/lib/libssl.so"));
        var with = await sandbox.DotnetAsync("build");

        Assert.True(without.ExitCode == 0, without.Output);
        Assert.Contains("LQ9321: image.sarif cannot be read as SARIF 2.1.0: it is not there", problem, StringComparison.Ordinal);
        Assert.True(with.ExitCode == 0, with.Output);
        Assert.Equal(["", "A/Thing.cs"], sandbox.Findings("Scanner/x").Select(finding => finding.GetProperty("location") is { ValueKind: JsonValueKind.Object } place ? place.GetProperty("path").GetString()! : "").Order());
        Assert.Equal(2, sandbox.Measurement("security.code").GetProperty("high").GetDecimal());
        Assert.Contains("Scanner/x", sandbox.Read("artifacts/quality/quality.upload.sarif"), StringComparison.Ordinal);
    }

    private static string Sarif(string uri) => $$"""
        {
          "version": "2.1.0",
          "runs": [ {
            "tool": { "driver": { "name": "Scanner", "rules": [ { "id": "x", "properties": { "security-severity": "5.0", "tags": [ "security", "CWE-79" ] } } ] } },
            "results": [ {
              "ruleId": "x",
              "message": { "text": "<script>alert(1)</script>" },
              "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "{{uri}}" }, "region": { "startLine": 3 } } } ]
            } ]
          } ]
        }
        """;
}

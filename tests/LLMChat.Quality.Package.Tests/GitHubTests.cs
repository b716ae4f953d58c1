namespace LLMChat.Quality.Package.Tests;

/// <summary>What a job of GitHub Actions hears from a real gate.</summary>
[Collection(PackageCollection.Name)]
public sealed class GitHubTests(PackedPackage package)
{
    [Fact]
    public async Task A_job_gets_a_summary_annotations_and_outputs_from_the_gate_and_nothing_from_a_build()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: """
            namespace A;

            /// <summary>A thing.</summary>
            public static class Thing
            {
                /// <summary>Gives it back.</summary>
                public static int Same(int number)
                {
                    number = number;
                    return number;
                }
            }
            """);
        sandbox.Solution("All.sln", ["A"]);
        sandbox.Write("../runner/summary.md", "## An earlier step\n");
        sandbox.Write("../runner/output", "");
        var environment = new Dictionary<string, string?>
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_WORKSPACE"] = sandbox.Root,
            ["GITHUB_STEP_SUMMARY"] = Path.GetFullPath(sandbox["../runner/summary.md"]),
            ["GITHUB_OUTPUT"] = Path.GetFullPath(sandbox["../runner/output"]),
            ["GITHUB_RUN_ID"] = "1",
            ["GITHUB_RUN_ATTEMPT"] = "1",
            ["GITHUB_JOB"] = "quality",
        };

        var build = await sandbox.DotnetAsync(["build"], environment);
        var heard = sandbox.Read("../runner/output");
        var gate = await sandbox.DotnetAsync(["build", "-t:QualityGate", "-p:QualityEnvironment=development"], environment);
        var outputs = sandbox.Read("../runner/output").Split('\n', StringSplitOptions.RemoveEmptyEntries).Chunk(3).ToDictionary(lines => lines[0].Split("<<")[0], lines => lines[1]); // name<<end, value, end

        Assert.Equal("", heard);
        Assert.NotEqual(0, gate.ExitCode);
        Assert.Equal(("refuse", "development", "artifacts/quality"), (outputs["quality-outcome"], outputs["environment"], outputs["report-path"]));
        Assert.Matches("^[0-9.]+( to [0-9.]+)?$", outputs["quality-score"]);
        Assert.Matches("^(pass|fail|unknown)$", outputs["security-status"]);
        Assert.StartsWith("## An earlier step\n", sandbox.Read("../runner/summary.md"), StringComparison.Ordinal);
        Assert.Contains("CS1717", sandbox.Read("../runner/summary.md"), StringComparison.Ordinal);
        Assert.Contains("::error file=A/Thing.cs,line=9", gate.Output, StringComparison.Ordinal);
        Assert.Contains("<svg", sandbox.Read("artifacts/quality/badge.svg"), StringComparison.Ordinal);
    }
}

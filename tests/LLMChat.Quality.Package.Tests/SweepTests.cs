using System.Text;

namespace LLMChat.Quality.Package.Tests;

/// <summary>Nothing is green that was not measured: a solution that production allows, with one input after the other taken away.</summary>
[Collection(PackageCollection.Name)]
public sealed class SweepTests(PackedPackage package)
{
    private const string Log = "A/obj/Debug/net10.0/quality/compiler.sarif";
    private const string Runs = "A.Tests/obj/Debug/net10.0/quality/tests";

    /// <summary>What is taken away, the row of the report that tells of it, how, and what the gate then says. Whatever is allowed all the same was measured again, or nobody asks for it.</summary>
    private static readonly (string Input, string Source, Action<Sandbox> Remove, string[] Arguments, string Expected)[] Inputs =
    [
        ("the compiler's log",             "compiler",     sandbox => File.Delete(sandbox[Log]),                                          [],                              "allow"),
        ("the log, and it stays away",     "compiler",     sandbox => File.Delete(sandbox[Log]),                                          ["-p:ErrorLog=other.sarif,version=1"], "unknown"),
        ("all rules",                      "compiler",     Rebuild,                                                                      ["-p:RunAnalyzers=false"],       "unknown"),
        ("the rules of .NET",              "compiler",     Rebuild,                                                                      ["-p:EnableNETAnalyzers=false"], "unknown"),
        ("a project's fragment",           "source_facts", sandbox => File.Delete(sandbox["A/obj/Debug/net10.0/quality/project.json"]),   [],                              "allow"),
        ("the gate in a project",          "source_facts", sandbox => Edit(sandbox, "A/A.csproj", sandbox.SdkLine, ""),                   [],                              "unknown"),
        ("an assembly",                    "build",        sandbox => File.Delete(sandbox["A/bin/Debug/net10.0/A.dll"]),                  [],                              "allow"),
        ("a source file",                  "compiler",     sandbox => File.Delete(sandbox["A/Thing.cs"]),                                 [],                              "refuse"),
        ("results",                        "tests",        sandbox => File.Delete(sandbox[$"{Runs}/results.trx"]),                        [],                              "unknown"),
        ("the coverage file",              "coverage",     sandbox => File.Delete(sandbox[$"{Runs}/coverage.json"]),                      [],                              "unknown"),
        ("the run",                        "tests",        sandbox => Directory.Delete(sandbox[Runs], recursive: true),                   [],                              "unknown"),
        ("the test project",               "tests",        sandbox => sandbox.Solution("All.slnx", ["A"]),                                [],                              "unknown"),
        ("the audit source",               "dependencies", sandbox => sandbox.IsAuditedBy(sandbox.Feed),                                  ["-p:RestoreForce=true"],        "unknown"),
        ("the scanner's file",             "scanners",     sandbox => File.Delete(sandbox["artifacts/scan.sarif"]),                       [],                              "unknown"),
        ("Semgrep",                        "semgrep",      sandbox => Directory.Delete(sandbox["../bin"], recursive: true),               [],                              "unknown"),
        ("the history",                    "history",      sandbox => File.Delete(sandbox[".quality-gates.history.jsonl"]),               [],                              "unknown"),
        ("the repository",                 "history",      sandbox => Delete(sandbox[".git"]),                                            [],                              "unknown"),
        ("the baseline",                   "baseline",     sandbox => File.Delete(sandbox[".quality-gates.baseline.jsonl"]),              [],                              "refuse"),
        ("the configuration",              "",             sandbox => File.Delete(sandbox[".quality-gates.config.json"]),                 [],                              "allow"),
        ("the README",                     "readme",       sandbox => File.Delete(sandbox["README.md"]),                                  [],                              "allow"), // there is none: that is measured, and costs its points
        ("what the build told of settings", "strictness",  sandbox => Directory.Delete(sandbox["A/obj/Debug/net10.0/quality"], recursive: true), [],                        "allow"),
        ("half of the configuration",      "",             sandbox => sandbox.Write(".quality-gates.config.json", "{ \"version\":"),      [],                              "error"),
        ("the solution's own file",        "",             sandbox => File.Delete(sandbox["Directory.Solution.targets"]),                 [],                              "error"),
        ("the report",                     "secrets",      sandbox => Directory.Delete(sandbox.Reports, recursive: true),                 [],                              "allow"),
    ];

    [Fact]
    public async Task Whatever_is_taken_away_from_an_allowed_solution_it_is_allowed_no_more_or_measured_again()
    {
        if (OperatingSystem.IsWindows())
            return; // Semgrep's stand-in is a shell script
        using var sandbox = await AllowedAsync();
        var sources = sandbox.Report().GetProperty("sources").EnumerateArray().Where(source => source.GetProperty("state").GetString() == "measured").Select(source => source.GetProperty("name").GetString()).ToArray();
        var home = Path.GetDirectoryName(sandbox.Root)!;
        Copy(home, "", "whole");

        var said = new StringBuilder();
        foreach (var (input, _, remove, arguments, expected) in Inputs)
        {
            remove(sandbox);
            var gate = await GateAsync(sandbox, arguments);
            var outcome = (gate.ExitCode, gate.Output) switch
            {
                (0, _) => "allow",
                (_, var text) when text.Contains("LQ9702", StringComparison.Ordinal) => "refuse",
                (_, var text) when text.Contains("LQ9703", StringComparison.Ordinal) => "unknown",
                (_, var text) when text.Contains("LQ9704", StringComparison.Ordinal) => "invalid",
                _ => "error",
            };
            if (outcome != expected)
                said.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"Without {input}: {outcome}, not {expected}.").AppendLine(gate.Output);
            Copy(home, "whole", "");
        }

        Assert.True(said.Length == 0, said.ToString());
        Assert.Contains("LQ9593", (await sandbox.DotnetAsync(["build", "-t:Build;QualityGate"], PathOf(sandbox))).Output, StringComparison.Ordinal); // a gate that came too late
        Assert.Equal([], sources.Except(Inputs.Select(input => input.Source)));
    }

    private async Task<Sandbox> AllowedAsync()
    {
        var sandbox = package.Sandbox();
        var numbers = Enumerable.Range(1, 200).ToArray();
        sandbox.Library("A", code: $$"""
            namespace A;

            /// <summary>Additions.</summary>
            public static class Thing
            {
                /// <summary>A bug, accepted until a day.</summary>
                public static int Same(int number)
                {
                    number = number;
                    return number;
                }

            {{string.Join("\n", numbers.Select(number => $"    /// <summary>Adds {number}.</summary>\n    public static int Add{number}(int number)\n    {{\n        return number + {number};\n    }}\n"))}}
            }
            """);
        sandbox.Tests("A.Tests", $"""
            /// <summary>One after the other.</summary>
            [Fact]
            public void They_add()
            {'{'}
                Assert.Equal(1, A.Thing.Same(1));
                {string.Join("\n", numbers.Select(number => $"Assert.Equal({number + 1}, A.Thing.Add{number}(1));"))}
            {'}'}
            """, ["A"]);
        sandbox.Solution("All.slnx", ["A", "A.Tests"]);
        Edit(sandbox, "Directory.Solution.targets", "</Project>", """<ItemGroup><QualitySarif Include="artifacts/scan.sarif" /></ItemGroup></Project>""");
        sandbox.Write("README.md", "# A\n\nSums.\n");
        sandbox.Write(".gitignore", "bin/\nobj/\nartifacts/\n");
        sandbox.Write(".quality-gates.config.json", """{ "version": "1.0.0", "regression": {}, "semgrep": { "policy": "required" } }""");
        StandIn(sandbox);
        sandbox.Write("artifacts/scan.sarif", Clean("Scanner"));
        await SucceedAsync(sandbox, "build", "-t:QualityBaseline", "-p:QualityReason=old");
        await Git.InitializeAsync(sandbox.Root);
        await TestAndScanAsync(sandbox);
        await SucceedAsync(sandbox, "build", "-t:QualityRecord", "-p:QualityEnvironment=production", "-p:QualityFirstRun=true");
        await Git.CommitAsync(sandbox.Root, "Record");
        await TestAndScanAsync(sandbox);
        await SucceedAsync(sandbox, "build", "-t:QualityGate", "-p:QualityEnvironment=production");
        return sandbox;
    }

    // each commit is in the assemblies, so each needs a run of its own
    private static async Task TestAndScanAsync(Sandbox sandbox)
    {
        await SucceedAsync(sandbox, "test");
        sandbox.Write("artifacts/scan.sarif", Clean("Scanner"));
    }

    // the same bytes again, so that the tests are of this build
    private static void Rebuild(Sandbox sandbox)
    {
        foreach (var project in (string[])["A", "A.Tests"])
            File.Delete(sandbox[$"{project}/obj/Debug/net10.0/{project}.dll"]);
    }

    private static async Task SucceedAsync(Sandbox sandbox, params string[] arguments)
    {
        var result = await sandbox.DotnetAsync(arguments, PathOf(sandbox));
        Assert.True(result.ExitCode == 0, result.Output);
    }

    private static Task<DotnetResult> GateAsync(Sandbox sandbox, params string[] arguments) =>
        sandbox.DotnetAsync(["build", "-t:QualityGate", "-p:QualityEnvironment=production", .. arguments], PathOf(sandbox));

    private static Dictionary<string, string?> PathOf(Sandbox sandbox) => new() { ["PATH"] = Path.GetFullPath(sandbox["../bin"]) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH") };

    private static void Edit(Sandbox sandbox, string file, string old, string text) => sandbox.Write(file, sandbox.Read(file).Replace(old, text, StringComparison.Ordinal));

    private static string Clean(string tool) => $$$$$"""{"version":"2.1.0","runs":[{"invocations":[{"executionSuccessful":true}],"results":[],"tool":{"driver":{"name":"{{{{{tool}}}}}","rules":[{"id":"x"}]}}}]}""";

    private static void StandIn(Sandbox sandbox)
    {
        sandbox.Write("../bin/semgrep", $$"""
            #!/bin/sh
            if [ "$1" = --version ]; then echo 1.96.0; exit 0; fi
            while [ $# -gt 0 ]; do [ "$1" = --output ] && out=$2; shift; done
            echo '{{Clean("Semgrep OSS")}}' > "$out"
            """.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.GetFullPath(sandbox["../bin/semgrep"]), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Copies the tree and the programs with the times of their files, and leaves nothing else there.</summary>
    private static void Copy(string home, string from, string to)
    {
        foreach (var part in (string[])["tree", "bin"])
        {
            var (source, target) = (Path.Combine(home, from, part), Path.Combine(home, to, part));
            Delete(target);
            foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(target, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    private static void Delete(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(folder, recursive: true);
    }
}

namespace LLMChat.Quality.Package.Tests;

/// <summary>Semgrep, played by a script, in real builds.</summary>
[Collection(PackageCollection.Name)]
public sealed class SemgrepTests(PackedPackage package)
{
    [Fact]
    public async Task Required_it_looks_when_the_gate_is_asked_and_what_it_finds_counts()
    {
        if (OperatingSystem.IsWindows())
            return; // the stand-in is a shell script
        using var sandbox = package.Sandbox();
        sandbox.Library("A");
        sandbox.Solution("All.sln", ["A"]);
        sandbox.Write(".quality-gates.config.json", """{ "version": "1.0.0", "semgrep": { "policy": "required" } }""");
        var environment = new Dictionary<string, string?> { ["PATH"] = StandIn(sandbox) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH") };

        var build = await sandbox.DotnetAsync(["build"], environment);
        var reason = sandbox.Measurement("security.code").GetProperty("reason").GetString();
        var gate = await sandbox.DotnetAsync(["build", "-t:QualityGate"], environment);
        var found = sandbox.Findings("Semgrep-OSS/quality.csharp.sql-from-text");
        var again = await sandbox.DotnetAsync(["build"], environment);

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.StartsWith("LQ9334", reason, StringComparison.Ordinal);
        Assert.NotEqual(0, gate.ExitCode);
        Assert.Equal("A/Thing.cs", Assert.Single(found).GetProperty("location").GetProperty("path").GetString());
        Assert.Contains("LQ9511", gate.Output, StringComparison.Ordinal);
        Assert.Contains("LQ9511", again.Output, StringComparison.Ordinal); // remembered
        Assert.Equal("once\n", File.ReadAllText(sandbox["../calls"]));
        Assert.False(Directory.Exists(sandbox["artifacts/quality/.semgrep/run"]));
    }

    /// <summary>Reads its rules as the real one would, and writes what it writes.</summary>
    private static string StandIn(Sandbox sandbox)
    {
        sandbox.Write("../bin/semgrep", $$$$"""
            #!/bin/sh
            if [ "$1" = --version ]; then echo 1.96.0; exit 0; fi
            echo once >> '{{{{Path.GetFullPath(sandbox["../calls"])}}}}'
            for argument; do
              case $argument in --config=*) grep -q 'id: quality.csharp.sql-from-text' "${argument#--config=}" || exit 7;; esac
            done
            while [ $# -gt 0 ]; do [ "$1" = --output ] && out=$2; shift; done
            cat > "$out" <<'END'
            {"version":"2.1.0","runs":[{"invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[]}],"results":[{"ruleId":"quality.csharp.sql-from-text","message":{"text":"SQL"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"A/Thing.cs","uriBaseId":"%SRCROOT%"},"region":{"startLine":4}}}]}],"tool":{"driver":{"name":"Semgrep OSS","semanticVersion":"1.96.0","rules":[{"id":"quality.csharp.sql-from-text","properties":{"precision":"very-high","tags":["CWE-89: SQL Injection","HIGH CONFIDENCE","security"],"security-severity":"9.1"}}]}}}]}
            END
            echo "Ran 1 rule on 1 file: 1 finding." >&2
            """.ReplaceLineEndings("\n") + "\n");
        var program = Path.GetFullPath(sandbox["../bin/semgrep"]);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Path.GetDirectoryName(program)!;
    }
}

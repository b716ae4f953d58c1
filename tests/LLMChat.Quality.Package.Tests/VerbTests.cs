using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Package.Tests;

/// <summary>init, explain and doctor as a user calls them: what they say is tested where they are made.</summary>
[Collection(PackageCollection.Name)]
public sealed class VerbTests(PackedPackage package)
{
    [Fact]
    public async Task Init_shows_first_then_writes_what_builds_with_a_verdict_and_changes_nothing_the_second_time()
    {
        using var sandbox = package.Sandbox("päckage with spaces");
        sandbox.Library("A", hasGate: false);
        sandbox.Library("B", "<LangVersion>latest</LangVersion>", frameworks: "<TargetFramework>netstandard2.0</TargetFramework>", hasGate: false);
        sandbox.Write("A/Lost.cs", $$"""
            using System;
            using System.Security.Cryptography;
            using System.Text;
            using System.Threading.Tasks;

            namespace A;

            public class Lost
            {
                {{string.Join('\n', Enumerable.Range(0, 30).Select(number => $$"""
                    public async void First{{number}}() { try { await Task.Delay(1); } catch { } }
                    public string Second{{number}}(string text) { using var hash = MD5.Create(); return Convert.ToHexString(hash.ComputeHash(Encoding.UTF8.GetBytes(text))); }
                    """))}}
            }
            """);
        sandbox.Solution("Two.slnx", ["A", "B"], hasGate: false);
        var before = Directory.GetFileSystemEntries(sandbox.Root);

        var shown = await Tool.RunAsync(sandbox, "init");

        Assert.Equal(0, shown.ExitCode);
        Assert.Contains("Nothing was written", shown.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(sandbox.Root));

        var written = await Tool.RunAsync(sandbox, "init", "--yes");
        Assert.True(written.ExitCode == 0, written.Output);
        Assert.True(written.Count("starts from what the code reaches today: quality_threshold") == 1, written.Output);
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Solution.targets"])
            sandbox.Write(file, sandbox.Read(file).Replace($"Version=\"{ToolVersion.Current}\"", $"Version=\"{sandbox.Version}\"", StringComparison.Ordinal)); // the version that was packed for this test

        var build = await sandbox.DotnetAsync("build");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(1, build.Count("scores"));
        Assert.Equal(0, build.Count("LQ9113"));

        var gate = await sandbox.DotnetAsync("build", "-t:QualityGate");
        Assert.Equal(0, gate.Count("LQ9702")); // what was not measured may leave it unknown; nothing measured refuses
        Assert.Equal(0, gate.Count("LQ9501"));
        Assert.Equal(1, gate.Count("error LQ9703"));

        var again = await Tool.RunAsync(sandbox, "init", "--yes");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("Nothing to do", again.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_targets_do_it_once_for_a_solution_without_the_hook_with_it_and_for_a_project()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", "<LangVersion>latest</LangVersion>", frameworks: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        sandbox.Library("B");
        sandbox.Solution("Two.sln", ["A", "B"], hasGate: false);

        var dry = await sandbox.DotnetAsync("build", "-t:QualityInit", "-p:QualityDryRun=true");
        Assert.True(dry.ExitCode == 0, dry.Output);
        Assert.False(File.Exists(sandbox["Directory.Solution.targets"]));

        var first = await sandbox.DotnetAsync("build", "-t:QualityInit");
        Assert.True(first.ExitCode == 0, first.Output);
        Assert.Equal(1, first.Count("new file: Directory.Solution.targets"));
        Assert.True(File.Exists(sandbox[".quality-gates.config.json"]));
        Assert.Contains(sandbox.Version, sandbox.Read("Directory.Solution.targets"), StringComparison.Ordinal);

        var second = await sandbox.DotnetAsync("build", "-t:QualityInit");
        Assert.Equal(1, second.Count("Nothing to do"));

        foreach (var target in (string[])["Two.sln", "A"])
        {
            var explained = await sandbox.DotnetAsync("build", target, "-t:QualityExplain", "-p:QualityRule=lq1001");
            Assert.True(explained.ExitCode == 0, explained.Output);
            Assert.Equal(1, explained.Count("LQ1001: Async method returns void"));
        }

        var unknown = await sandbox.DotnetAsync("build", "-t:QualityExplain", "-p:QualityRule=LQ1004%3Bx");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Equal(1, unknown.Count("error LQ9701"));
    }

    [Fact]
    public async Task Explain_and_doctor_exit_with_what_they_found()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", hasGate: false);

        var known = await Tool.RunAsync(sandbox, "explain", "CA2100");
        var unknown = await Tool.RunAsync(sandbox, "explain", "LQ1009");
        var doctor = await Tool.RunAsync(sandbox, "doctor", "A");
        var nowhere = await Tool.RunAsync(sandbox, "doctor", "nowhere");

        Assert.True(known.ExitCode == 0, known.Output);
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("LQ100", Assert.Single(unknown.Lines), StringComparison.Ordinal);
        Assert.True(doctor.ExitCode == 3, doctor.Output); // it has no test
        Assert.Contains(doctor.Lines, line => line.StartsWith("ok            vulnerability data", StringComparison.Ordinal));
        Assert.Equal(1, nowhere.ExitCode);
    }
}

namespace LLMChat.Quality.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class ToolTests(PackedPackage package)
{
    [Fact]
    public async Task Try_judges_without_an_edit_and_leaves_the_tree_as_it_was()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", "<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>", Code.AsyncVoid, hasGate: false);
        sandbox.Library("B", "<LangVersion>latest</LangVersion>", Code.CouldBeStatic, frameworks: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", hasGate: false);
        sandbox.Solution("Two.sln", ["A", "B"], hasGate: false);
        await sandbox.DotnetAsync("build"); // leaves obj and bin behind, as in every real tree
        var before = State(sandbox);

        var tried = await Tool.RunAsync(sandbox.Root, "try", "--output", sandbox.Root + "-report");

        Assert.True(tried.ExitCode == 0, tried.Output);
        Assert.Equal(before, State(sandbox));
        Assert.Contains("scores", tried.Output, StringComparison.Ordinal);
        Assert.EndsWith("index.html", tried.Lines[^1], StringComparison.Ordinal);
        var report = File.ReadAllText(Path.Combine(sandbox.Root + "-report", "quality-report.json"));
        Assert.Contains("LQ1001", report, StringComparison.Ordinal);
        Assert.Contains("CA1822", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strict_exits_with_the_verdict()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", hasGate: false);

        var tried = await Tool.RunAsync(sandbox.Root, "try", "A", "--strict", "--output", sandbox.Root + "-report");

        Assert.True(tried.ExitCode == 3, tried.Output);
    }

    [Fact]
    public async Task Gate_exits_with_the_verdict()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code.DoesNotCompile);
        sandbox.Solution("One.slnx", ["A"]);

        var refused = await Tool.RunAsync(sandbox.Root, "gate");
        sandbox.Library("A");
        var unknown = await Tool.RunAsync(sandbox.Root, "gate", "One.slnx", "-e", "staging");
        var wrong = await Tool.RunAsync(sandbox.Root, "gate", "-e", "stagign");

        Assert.True(refused.ExitCode == 2, refused.Output);
        Assert.True(unknown.ExitCode == 3, unknown.Output);
        Assert.True(wrong.ExitCode == 1, wrong.Output);
        Assert.Equal(1, wrong.Count("LQ9008"));
    }

    [Theory]
    [InlineData("nowhere", "no file or folder")]
    [InlineData("nuget.config", "neither a solution")]
    [InlineData(".", "no solution or project")]
    public async Task A_wrong_target_is_one_line(string target, string expected)
    {
        using var sandbox = package.Sandbox();

        var tried = await Tool.RunAsync(sandbox.Root, "try", target);

        Assert.Equal(1, tried.ExitCode);
        Assert.Contains(expected, Assert.Single(tried.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_solution_that_does_not_build_is_told_with_the_builds_own_words()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", hasGate: false);
        sandbox.Write("A/A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>");

        var tried = await Tool.RunAsync(sandbox.Root, "try", "A");

        Assert.Equal(1, tried.ExitCode);
        Assert.Contains("MSB4025", tried.Output, StringComparison.Ordinal);
        Assert.Equal(1, tried.Count("LQ9701"));
    }

    private static string State(Sandbox sandbox) => string.Join('\n', Directory.EnumerateFiles(sandbox.Root, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"));
}

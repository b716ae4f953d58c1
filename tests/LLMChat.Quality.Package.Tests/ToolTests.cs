namespace LLMChat.Quality.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class ToolTests(PackedPackage package)
{
    [Fact]
    public async Task Try_judges_a_strict_repository_without_an_edit_and_leaves_every_byte_as_it_was()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code.AsyncVoid, hasGate: false);
        sandbox.Library("B", "<LangVersion>latest</LangVersion>", Code.EmptyArray, "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", hasGate: false);
        sandbox.Solution("Two.sln", ["A", "B"], hasGate: false);
        sandbox.Write(".gitignore", "artifacts/\n");
        sandbox.Write("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput><TreatWarningsAsErrors>true</TreatWarningsAsErrors><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup></Project>");
        sandbox.Write("Directory.Solution.targets", "<Project><Target Name=\"Own\" AfterTargets=\"Build\"><Message Importance=\"high\" Text=\"the solution's own target ran\" /></Target></Project>");
        await sandbox.DotnetAsync("build"); // leaves lock files and build output behind, as in every real tree
        sandbox.Write("Directory.Build.props", sandbox.Read("Directory.Build.props").Replace("</PropertyGroup>", "<RestoreLockedMode>true</RestoreLockedMode></PropertyGroup>", StringComparison.Ordinal));
        await Git.InitializeAsync(sandbox.Root);
        var status = await Git.StatusAsync(sandbox.Root, "--ignored"); // before the state: asking refreshes git's index
        var before = State(sandbox);

        var tried = await Tool.RunAsync(sandbox, "try", "--verbose", "--output", sandbox.Root + "-report");

        Assert.True(tried.ExitCode == 0, tried.Output);
        Assert.Equal(before, State(sandbox));
        Assert.Equal(status, await Git.StatusAsync(sandbox.Root, "--ignored"));
        Assert.Contains("the solution's own target ran", tried.Output, StringComparison.Ordinal);
        Assert.Contains(" for development.", tried.Output, StringComparison.Ordinal);
        var report = File.ReadAllText(Path.Combine(sandbox.Root + "-report", "quality-report.json"));
        Assert.All((string[])["LQ1001", "CA1825"], rule => Assert.Contains($"\"{rule}\"", report, StringComparison.Ordinal));
        Assert.DoesNotContain("\"measured\": false", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Try_says_in_a_few_short_lines_what_the_gate_would_say_and_where_the_report_is()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code.Secret(), hasGate: false);
        sandbox.Solution("One.slnx", ["A"], hasGate: false);

        var tried = await Tool.RunAsync(sandbox, "try", "-e", "production");

        Assert.True(tried.ExitCode == 0, tried.Output);
        Assert.InRange(tried.Lines.Length, 5, 15);
        Assert.All(tried.Lines, line => Assert.InRange(line.Length, 1, 400));
        Assert.DoesNotContain("error", tried.Output, StringComparison.Ordinal);
        Assert.Single(tried.Lines, line => line.StartsWith("Report: ", StringComparison.Ordinal));
        var report = tried.Lines[^1]["Report: ".Length..];
        Assert.True(File.Exists(report), report);
        Directory.Delete(Path.GetDirectoryName(report)!, recursive: true);
    }

    [Fact]
    public async Task Try_names_no_report_when_the_configuration_is_wrong()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", hasGate: false);
        sandbox.Write(".quality-gates.config.json", """{ "version": "1.0.0", "weightings": {} }""");

        var tried = await Tool.RunAsync(sandbox, "try", "A/A.csproj", "--output", sandbox.Root + "-report");

        Assert.Equal(1, tried.ExitCode);
        Assert.Equal(1, tried.Count("error LQ9004"));
        Assert.Equal(0, tried.Count("Report:"));
    }

    [Fact]
    public async Task Try_says_that_tests_which_failed_ran_outside_the_tree()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", hasGate: false);
        sandbox.Tests("A.Tests", "[Fact] public void Finds_its_project() => Assert.True(System.IO.File.Exists(System.IO.Path.Combine(System.AppContext.BaseDirectory, \"../../../A.Tests.csproj\")));", ["A"]);
        sandbox.Write("A.Tests/A.Tests.csproj", System.Text.RegularExpressions.Regex.Replace(sandbox.Read("A.Tests/A.Tests.csproj"), "<Sdk Name=[^>]*>", ""));
        sandbox.Solution("All.slnx", ["A", "A.Tests"], hasGate: false);

        var tried = await Tool.RunAsync(sandbox, "try", "--test", "--output", sandbox.Root + "-report");

        Assert.True(tried.Count("LQ9514") == 1, tried.Output);
        Assert.True(tried.Count("ran outside the tree") == 1, tried.Output);
    }

    [Fact]
    public async Task Strict_exits_with_the_verdict()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", hasGate: false);

        var tried = await Tool.RunAsync(sandbox, "try", "A", "--strict", "--output", sandbox.Root + "-report");

        Assert.True(tried.ExitCode == 3, tried.Output);
    }

    [Fact]
    public async Task Gate_exits_with_the_verdict()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code.DoesNotCompile);
        sandbox.Solution("One.slnx", ["A"]);

        var refused = await Tool.RunAsync(sandbox, "gate");
        sandbox.Library("A");
        var unknown = await Tool.RunAsync(sandbox, "gate", "One.slnx", "-e", "staging");
        var wrong = await Tool.RunAsync(sandbox, "gate", "-e", "stagign");

        Assert.True(refused.ExitCode == 2, refused.Output);
        Assert.True(unknown.ExitCode == 3, unknown.Output);
        Assert.True(wrong.ExitCode == 1, wrong.Output);
        Assert.Equal(1, wrong.Count("LQ9008"));

        sandbox.Library("A", hasGate: false);
        File.Delete(sandbox["Directory.Solution.targets"]);
        var none = await Tool.RunAsync(sandbox, "gate");
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("llmchat-quality try", Assert.Single(none.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", "no file or folder 'nowhere'. Paths start in the current folder")]
    [InlineData("nowhere", "llmchat-quality try path/to/My.sln")]
    [InlineData("There/Shop.sln", "Did you mean: llmchat-quality try There/Shop.slnx")]
    [InlineData("There/below/Shop.csproj", "Did you mean: llmchat-quality try There/Shop.slnx")]
    [InlineData("nuget.config", "neither a solution")]
    [InlineData(".", "no solution or project")]
    public async Task A_wrong_target_is_one_line(string target, string expected)
    {
        using var sandbox = package.Sandbox();
        sandbox.Write("There/Shop.slnx", "<Solution />");

        var tried = await Tool.RunAsync(sandbox, "try", target);

        Assert.Equal(1, tried.ExitCode);
        Assert.Contains(expected, Assert.Single(tried.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_solution_that_does_not_build_is_told_with_the_builds_own_words()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", hasGate: false);
        sandbox.Write("A/A.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>");

        var tried = await Tool.RunAsync(sandbox, "try", "A");

        Assert.Equal(1, tried.ExitCode);
        Assert.Contains("MSB4025", tried.Output, StringComparison.Ordinal);
        Assert.Equal(1, tried.Count("LQ9701"));
    }

    private static string State(Sandbox sandbox) => string.Join('\n', Directory.EnumerateFiles(sandbox.Root, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"));
}

using System.Text;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Init;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Core.Tests.Files;

namespace LLMChat.Quality.Core.Tests.Init;

public sealed class InitPlanTests : IDisposable
{
    private const string Library = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>";
    private static readonly MeasuredCode NotMeasured = MeasuredCode.None("nobody looked");
    private readonly TemporaryFolder _folder = new();

    public InitPlanTests() => Directory.CreateDirectory(_folder[".git"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_plain_solution_gets_the_five_files_and_the_second_run_changes_nothing()
    {
        Solution("A");

        var first = WriteAll(Plan());
        var second = Plan();

        Assert.Equal([".quality-gates.config.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Solution.targets", ".github/workflows/quality.yml"], first.Files.Select(file => file.Path));
        Assert.Empty(first.ByHand);
        Assert.Empty(second.Files);
        Assert.Empty(second.ByHand);
        Assert.Equal(5, second.Kept.Length);
        Assert.Equal("Nothing to do: everything is there already.", InitText.End(second, 0)[^1]);
        Assert.Equal($"<Project>\n  <Import Project=\"Solution.targets\" Sdk=\"LLMChat.Quality\" Version=\"{ToolVersion.Current}\" />\n</Project>\n", File.ReadAllText(_folder["Directory.Solution.targets"]));
    }

    [Fact]
    public void The_configuration_it_writes_is_the_defaults_and_names_the_schema()
    {
        Solution("A");
        WriteAll(Plan());

        var reading = ConfigurationReader.Read(_folder.Path);

        Assert.Empty(reading.Errors.Concat(reading.Warnings));
        Assert.Equal(QualityConfiguration.Default.Digest, reading.Configuration!.Digest);
        using var schema = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Snapshot.PathOf("sdk/schemas/quality-gates.config.schema.json")));
        Assert.Contains($"\"$schema\": \"{schema.RootElement.GetProperty("$id").GetString()}\"", File.ReadAllText(_folder[".quality-gates.config.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workflow_pins_the_actions_that_our_own_pins()
    {
        Solution("A");
        var own = Uses(File.ReadAllText(Snapshot.PathOf(".github/workflows/ci.yml")));

        var proposed = Uses(Encoding.UTF8.GetString(Plan().Files[^1].After));

        Assert.NotEmpty(proposed);
        Assert.All(proposed, line => Assert.Contains(line, own));
    }

    [Theory]
    [InlineData("<Project>\n  <PropertyGroup />\n</Project>\n", "<Project>\n  <PropertyGroup />\n  +\n</Project>\n")]
    [InlineData("\uFEFF<Project>\r\n\t<PropertyGroup />\r\n\r\n</Project>", "\uFEFF<Project>\r\n\t<PropertyGroup />\r\n\r\n\t+\r\n</Project>")]
    [InlineData("<Project><PropertyGroup /></Project>", "<Project><PropertyGroup />\n  +\n</Project>")]
    [InlineData("<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\">\n    <!-- 中文 -->\n    <PropertyGroup />\n</Project>", "<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\">\n    <!-- 中文 -->\n    <PropertyGroup />\n    +\n</Project>")]
    public void An_existing_file_gets_one_line_and_keeps_every_other_byte(string before, string expected)
    {
        Solution("A");
        _folder.Write("Directory.Build.targets", before);

        var plan = WriteAll(Plan());

        var line = $"<Import Project=\"Sdk.targets\" Sdk=\"LLMChat.Quality\" Version=\"{ToolVersion.Current}\" />";
        Assert.Equal(Encoding.UTF8.GetBytes(expected.Replace("+", line, StringComparison.Ordinal)), File.ReadAllBytes(_folder["Directory.Build.targets"]));
        Assert.Contains(plan.Files.Single(file => file.Path == "Directory.Build.targets").Lines, shown => shown.StartsWith("  + ", StringComparison.Ordinal) && shown.EndsWith(line, StringComparison.Ordinal));
        Assert.Empty(Plan().Files);
    }

    [Theory]
    [InlineData("<Project />")]
    [InlineData("<Project>")]
    [InlineData("not XML")]
    [InlineData("")]
    [InlineData("<!DOCTYPE Project [<!ENTITY x \"y\">]><Project>\n</Project>")]
    [InlineData("<Project>\n</Project>\n<!-- after -->")]
    public void A_file_it_cannot_extend_safely_is_left_alone_and_the_line_is_named(string content)
    {
        Solution("A");
        _folder.Write("Directory.Build.targets", content);

        var plan = WriteAll(Plan());

        Assert.Equal(content, File.ReadAllText(_folder["Directory.Build.targets"]));
        Assert.Contains("Sdk.targets", Assert.Single(plan.ByHand), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_left_alone()
    {
        Solution("A");
        byte[] content = [.. "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n<Project><!-- "u8, 0xE4, .. " --></Project>"u8];
        File.WriteAllBytes(_folder["Directory.Build.targets"], content);

        var plan = WriteAll(Plan());

        Assert.Equal(content, File.ReadAllBytes(_folder["Directory.Build.targets"]));
        Assert.Single(plan.ByHand);
    }

    [Fact]
    public void A_nested_file_that_imports_the_one_above_is_reached_through_it()
    {
        Solution("src/A", "tests/B");
        _folder.Write("Directory.Build.props", "<Project>\n</Project>\n");
        _folder.Write("tests/Directory.Build.props", "<Project>\n  <Import Project=\"$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))\" />\n</Project>\n");

        Assert.Equal(["Directory.Build.props"], Plan().Files.Select(file => file.Path).Where(path => path.EndsWith(".props", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_nested_file_that_hides_the_one_above_gets_its_own_line()
    {
        Solution("src/A", "tests/B");
        _folder.Write("Directory.Build.props", "<Project>\n</Project>\n");
        _folder.Write("tests/Directory.Build.props", "<Project>\n</Project>\n");

        Assert.Equal(["Directory.Build.props", "tests/Directory.Build.props"], Plan().Files.Select(file => file.Path).Where(path => path.EndsWith(".props", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_one_project_names_the_gate_the_others_get_its_line_and_version_and_nothing_is_imported_twice()
    {
        Solution("A", "B");
        _folder.Write("A/A.csproj", Library.Replace("Sdk\">", "Sdk\"><Sdk Name=\"LLMChat.Quality\" Version=\"9.8.7-x.1\" />", StringComparison.Ordinal));

        var plan = WriteAll(Plan());

        Assert.DoesNotContain(plan.Files, file => file.Path.Contains("Directory.Build", StringComparison.Ordinal));
        Assert.Contains("Version=\"9.8.7-x.1\"", File.ReadAllText(_folder["Directory.Solution.targets"]), StringComparison.Ordinal);
        var line = Assert.Single(plan.ByHand);
        Assert.StartsWith("B/B.csproj: ", line, StringComparison.Ordinal);
        Assert.Contains("<Sdk Name=\"LLMChat.Quality\" Version=\"9.8.7-x.1\" />", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$(Version)")]
    [InlineData("1.0.0&quot; /&gt;&lt;Exec Command=&quot;evil")]
    public void A_version_that_is_none_is_not_repeated(string version)
    {
        Solution("A");
        _folder.Write("A/A.csproj", Library.Replace("Sdk\">", $"Sdk\"><Sdk Name=\"LLMChat.Quality\" Version=\"{version}\" />", StringComparison.Ordinal));

        WriteAll(Plan());

        Assert.Contains($"Version=\"{ToolVersion.Current}\"", File.ReadAllText(_folder["Directory.Solution.targets"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework>", true)]
    [InlineData("<TargetFrameworks>net48;netstandard2.0</TargetFrameworks>", true)]
    [InlineData("<TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>", true)]
    [InlineData("<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>", false)]
    [InlineData("<TargetFrameworks>$(Frameworks)</TargetFrameworks>", false)]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework><QualityNETAnalyzers>false</QualityNETAnalyzers>", false)]
    public void Projects_that_the_SDK_leaves_its_rules_out_of_get_them(string properties, bool expected)
    {
        Solution("A");
        _folder.Write("A/A.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{properties}</PropertyGroup></Project>");

        var plan = WriteAll(Plan());

        Assert.Equal(expected, File.ReadAllText(_folder["Directory.Build.props"]).Contains("<QualityNETAnalyzers>true</QualityNETAnalyzers>", StringComparison.Ordinal));
        Assert.Empty(Plan().Files);
        Assert.Empty(plan.ByHand);
    }

    [Fact]
    public void Existing_files_with_other_content_stay_as_they_are()
    {
        Solution("A");
        _folder.Write(".quality-gates.config.json", "{ \"version\": \"1.0.0\", \"environments\": { \"staging\": { \"quality_threshold\": 86 } } }");
        _folder.Write(".github/workflows/quality.yml", "name: mine\n");
        _folder.Write("Directory.Solution.targets", "<Project>\n  <Target Name=\"Own\" />\n</Project>\n");

        var plan = WriteAll(Plan());

        Assert.Contains("quality_threshold\": 86", File.ReadAllText(_folder[".quality-gates.config.json"]), StringComparison.Ordinal);
        Assert.Equal("name: mine\n", File.ReadAllText(_folder[".github/workflows/quality.yml"]));
        Assert.Contains("<Target Name=\"Own\" />\n  <Import", File.ReadAllText(_folder["Directory.Solution.targets"]), StringComparison.Ordinal);
        Assert.Equal([".quality-gates.config.json", ".github/workflows/quality.yml"], plan.Kept.AsEnumerable());
    }

    [Fact]
    public void A_broken_configuration_is_named_with_its_place_and_not_touched()
    {
        Solution("A");
        _folder.Write(".quality-gates.config.json", "{ \"weightings\": {} }");

        var line = Assert.Single(Plan().ByHand);

        Assert.StartsWith(".quality-gates.config.json(1,3): LQ9004: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_after_it_was_shown_is_not_written()
    {
        Solution("A");
        _folder.Write("Directory.Build.props", "<Project>\n</Project>\n");
        var plan = Plan();
        _folder.Write("Directory.Build.props", "<Project>\n<!-- mine -->\n</Project>\n");
        _folder.Write("Directory.Build.targets", "<Project />");

        var problems = plan.Files.Select(plan.Write).ToArray();

        Assert.Equal(2, problems.OfType<string>().Count());
        Assert.Contains("mine", File.ReadAllText(_folder["Directory.Build.props"]), StringComparison.Ordinal);
        Assert.Equal("<Project />", File.ReadAllText(_folder["Directory.Build.targets"]));
    }

    [Fact]
    public void Links_are_not_followed_out_of_the_tree()
    {
        Solution("A");
        using var outside = new TemporaryFolder();
        outside.Write("props", "<Project>\n</Project>\n");
        File.CreateSymbolicLink(_folder["Directory.Build.props"], outside["props"]);
        Directory.CreateSymbolicLink(_folder[".github"], outside.Path);

        var plan = WriteAll(Plan());

        Assert.Equal(2, plan.ByHand.Length);
        Assert.Equal(["props"], outside.Names());
        Assert.Equal("<Project>\n</Project>\n", File.ReadAllText(outside["props"]));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_one_line_and_no_half_file()
    {
        if (OperatingSystem.IsWindows())
            return; // its folders are never read-only
        Solution("A");
        var plan = Plan();
        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var problems = WriteAllProblems(plan);

        File.SetUnixFileMode(_folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(Environment.IsPrivilegedProcess ? 0 : plan.Files.Length, problems.Length); // root may write everything
        Assert.All(problems, problem => Assert.Contains("run it again", problem, StringComparison.Ordinal));
        Assert.DoesNotContain(_folder.Names(), name => name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_one_line()
    {
        Solution("A");
        _folder.Write(".github", "");

        var problem = Assert.Single(WriteAllProblems(Plan()));

        Assert.Contains(".github", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".gitlab-ci.yml")]
    [InlineData("azure-pipelines.yml")]
    public void Another_CI_gets_the_command_and_no_workflow(string file)
    {
        Solution("A");
        _folder.Write(file, "");

        var plan = Plan();

        Assert.DoesNotContain(plan.Files, proposed => proposed.Path.StartsWith(".github", StringComparison.Ordinal));
        Assert.Contains("-t:QualityGate", Assert.Single(plan.ByHand), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workflow_that_runs_the_gate_is_enough()
    {
        Solution("A");
        _folder.Write(".github/workflows/build.yml", "run: dotnet build -t:QualityGate");

        Assert.Contains(".github/workflows/build.yml", Plan().Kept);
    }

    [Theory]
    [InlineData("a'b")]
    [InlineData("${{ github.token }}")]
    [InlineData("a\nb")]
    [InlineData("$(id)")]
    public void A_path_that_a_workflow_would_have_to_quote_gets_no_workflow(string folder)
    {
        _folder.Write($"{folder}/My.slnx", "<Solution><Project Path=\"A/A.csproj\" /></Solution>");
        _folder.Write($"{folder}/A/A.csproj", Library);

        var plan = InitPlan.Of(_folder[$"{folder}/My.slnx"], _folder.Path, NotMeasured);

        Assert.DoesNotContain(plan.Files, proposed => proposed.Path.StartsWith(".github", StringComparison.Ordinal));
        Assert.Contains(plan.ByHand, line => line.Contains("workflow", StringComparison.Ordinal));
    }

    [Fact]
    public void A_solution_below_the_root_gets_its_files_beside_it_and_the_workflow_at_the_root()
    {
        _folder.Write("src/My.slnx", "<Solution><Project Path=\"A\\A.csproj\" /></Solution>");
        _folder.Write("src/A/A.csproj", Library);

        var plan = InitPlan.Of(_folder["src/My.slnx"], _folder["src"], NotMeasured);

        Assert.Equal(["src/.quality-gates.config.json", "src/Directory.Build.props", "src/Directory.Build.targets", "src/Directory.Solution.targets", ".github/workflows/quality.yml"], plan.Files.Select(file => file.Path));
        Assert.Equal("dotnet build My.slnx", plan.Next);
        var workflow = Encoding.UTF8.GetString(plan.Files[^1].After);
        Assert.Contains("TARGET: 'src/My.slnx'", workflow, StringComparison.Ordinal);
        Assert.Contains("REPORT: 'src/artifacts/quality'", workflow, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_alone_needs_no_hook_and_without_a_repository_no_workflow()
    {
        _folder.Write("A/A.csproj", Library);
        Directory.Delete(_folder[".git"]);

        Assert.Equal([".quality-gates.config.json", "Directory.Build.props", "Directory.Build.targets"], InitPlan.Of(_folder["A/A.csproj"], _folder.Path, NotMeasured).Files.Select(file => file.Path));
    }

    [Fact]
    public void A_project_outside_the_tree_is_left_to_its_owner()
    {
        using var outside = new TemporaryFolder();
        outside.Write("B/B.csproj", Library);
        Solution("A", Path.GetRelativePath(_folder.Path, outside["B"]).Replace('\\', '/'));

        var plan = WriteAll(Plan());

        Assert.Contains("B/B.csproj: add as the first line inside <Project>", Assert.Single(plan.ByHand), StringComparison.Ordinal);
        Assert.Equal(["B"], outside.Names());
    }

    [Fact]
    public void An_old_SDK_in_global_json_is_named()
    {
        Solution("A");
        _folder.Write("global.json", "{ \"sdk\": { \"version\": \"8.0.100\" } }");

        Assert.Contains("10.0.100", Assert.Single(Plan().ByHand), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("My.slnx", "<Solution />")]
    [InlineData("My.slnx", "not XML")]
    [InlineData("My.slnf", "{ \"solution\": 1 }")]
    public void A_solution_without_projects_gets_no_imports_and_says_why(string name, string content)
    {
        _folder.Write(name, content);

        var plan = InitPlan.Of(_folder[name], _folder.Path, NotMeasured);

        Assert.DoesNotContain(plan.Files, file => file.Path.StartsWith("Directory.Build", StringComparison.Ordinal));
        Assert.Contains(plan.ByHand, line => line.Contains("no project", StringComparison.Ordinal));
    }

    [Fact]
    public void Classic_solutions_and_filters_are_read_too()
    {
        _folder.Write("A/A.csproj", Library);
        _folder.Write("My.sln", "Microsoft Visual Studio Solution File, Format Version 12.00\r\nProject(\"{9A19103F-16F7-4668-BE54-9A1E7A4F7556}\") = \"A\", \"A\\A.csproj\", \"{1}\"\r\nEndProject\r\nProject(\"{2150E333-8FDC-42A3-9474-1A3956D46DE8}\") = \"docs\", \"docs\", \"{2}\"\r\nEndProject\r\n");
        _folder.Write("My.slnf", "{ \"solution\": { \"path\": \"My.sln\", \"projects\": [ \"A\\\\A.csproj\" ] } }");

        Assert.All((string[])["My.sln", "My.slnf"], name => Assert.Contains(InitPlan.Of(_folder[name], _folder.Path, NotMeasured).Facts, fact => fact.Value.Contains("1 project", StringComparison.Ordinal)));
    }

    private void Solution(params string[] projects)
    {
        foreach (var project in projects.Where(project => !project.StartsWith('.')))
            _folder.Write($"{project}/{Path.GetFileName(project)}.csproj", Library);
        _folder.Write("My.slnx", $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{project}/{Path.GetFileName(project)}.csproj\" />"))}</Solution>");
    }

    private InitPlan Plan() => InitPlan.Of(_folder["My.slnx"], _folder.Path, NotMeasured);

    private static InitPlan WriteAll(InitPlan plan)
    {
        Assert.Empty(WriteAllProblems(plan));
        return plan;
    }

    private static string[] WriteAllProblems(InitPlan plan) => [.. plan.Files.Select(plan.Write).OfType<string>()];

    private static string[] Uses(string workflow) => [.. workflow.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("- uses: ", StringComparison.Ordinal))];
}

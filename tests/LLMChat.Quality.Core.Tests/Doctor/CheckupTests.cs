using System.Net;
using LLMChat.Quality.Core.Doctor;
using LLMChat.Quality.Core.Inspection;
using LLMChat.Quality.Core.Tests.Evidence.Git;

namespace LLMChat.Quality.Core.Tests.Doctor;

public sealed class CheckupTests : IDisposable
{
    private const string NuGet = "https://nuget.example/v3/index.json";
    private readonly TestRepository _repository = new();
    private readonly FakeNetwork _network = new();

    public CheckupTests()
    {
        _repository.Write("A/A.csproj", Project("<TargetFramework>net10.0</TargetFramework>"));
        _repository.Write("A.Tests/A.Tests.csproj", Project("<TargetFramework>net10.0</TargetFramework>"));
        _repository.Write("My.slnx", "<Solution><Project Path=\"A/A.csproj\" /><Project Path=\"A.Tests/A.Tests.csproj\" /></Solution>");
        _repository.Commit();
        _network.Answers[NuGet] = """{ "version": "3.0.0", "resources": [ { "@id": "https://nuget.example/v3/vulnerabilities/index.json", "@type": "VulnerabilityInfo/6.7.0" } ] }""";
        Dotnet("10.0.401", $"E {NuGet}");
    }

    public void Dispose()
    {
        _network.Dispose();
        _repository.Dispose();
    }

    [Fact]
    public async Task A_machine_with_everything_is_told_so_line_by_line()
    {
        var checkup = await RunAsync();

        Assert.Equal(CheckupState.Ok, Line(checkup, ".NET SDK").State);
        Assert.Equal("10.0.401", Line(checkup, ".NET SDK").Text);
        Assert.Equal(("1 commit", CheckupState.Ok), (Line(checkup, "git history").Text, Line(checkup, "git history").State));
        Assert.Equal("offered by nuget.example", Line(checkup, "vulnerability data").Text);
        Assert.Equal("A.Tests", Line(checkup, "tests").Text);
        Assert.DoesNotContain(checkup.Lines, line => line.State == CheckupState.NotMeasured && line.Subject != "this version");
        Assert.Equal(checkup.Lines.Length + 1, CheckupText.Of(checkup).Length);
    }

    [Theory]
    [InlineData("9.0.308", "too old")]
    [InlineData("10.0.100-rc.2.25502.107", "too old")]
    [InlineData("nonsense", "nonsense")]
    public async Task An_SDK_that_cannot_measure_is_named_with_what_to_install(string version, string expected)
    {
        Dotnet(version, "");

        var line = Line(await RunAsync(), ".NET SDK");

        Assert.Equal(CheckupState.NotMeasured, line.State);
        Assert.Contains(expected, line.Text, StringComparison.Ordinal);
        Assert.Contains("10.0.100", line.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_SDK_that_the_tree_brings_along_is_not_run()
    {
        var (_, trace) = _repository.Trap();
        _repository.WriteOutside("bin/dotnet", $"#!/bin/sh\ntouch '{trace}'\n");
        _repository.Write("global.json", "{ \"sdk\": { \"version\": \"10.0.100\", \"paths\": [ \".dotnet\" ] } }");

        var checkup = await RunAsync();

        Assert.False(File.Exists(trace));
        Assert.Equal(CheckupState.NotMeasured, Line(checkup, ".NET SDK").State);
        Assert.Equal(CheckupState.NotMeasured, Line(checkup, "vulnerability data").State);
    }

    [Fact]
    public async Task Programs_in_the_tree_or_in_relative_entries_of_PATH_are_not_run()
    {
        var trace = _repository.Outside("trace");
        foreach (var name in (string[])["dotnet", "git", "semgrep"])
            Executable(_repository.Write($"tools/{name}", $"#!/bin/sh\ntouch '{trace}'\n"));

        var checkup = await RunAsync(string.Join(Path.PathSeparator, Path.Combine(_repository.Root, "tools"), "tools", "."));

        Assert.False(File.Exists(trace));
        Assert.All((string[])[".NET SDK", "vulnerability data"], subject => Assert.Equal(CheckupState.NotMeasured, Line(checkup, subject).State));
        Assert.All((string[])["git", "semgrep"], subject => Assert.Equal(CheckupState.Note, Line(checkup, subject).State));
        Assert.False(checkup.CanMeasure);
    }

    [Theory]
    [InlineData("off", CheckupState.Note)]
    [InlineData("auto", CheckupState.Note)]
    [InlineData("required", CheckupState.NotMeasured)]
    public async Task Semgrep_is_missed_where_the_configuration_requires_it(string policy, CheckupState expected)
    {
        _repository.Write(".quality-gates.config.json", $$"""{ "version": "1.0.0", "semgrep": { "policy": "{{policy}}" } }""");

        Assert.Equal(expected, Line(await RunAsync(_repository.Outside("bin")), "semgrep").State);
    }

    [Fact]
    public async Task A_source_that_does_not_answer_is_not_measured_and_never_ok()
    {
        _network.Answers.Clear();

        var line = Line(await RunAsync(), "vulnerability data");

        Assert.Equal(CheckupState.NotMeasured, line.State);
        Assert.Contains("nuget.example", line.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "resources": [ { "@type": "SearchQueryService" } ] }""", "none offered by")]
    [InlineData("""{ "resources": [ { "@type": [ "SearchQueryService", 1 ] } ] }""", "no service index")]
    [InlineData("<html>sign in</html>", "no service index")]
    [InlineData("[]", "no service index")]
    [InlineData("{}", "no service index")]
    public async Task A_source_without_the_data_is_not_measured(string answer, string expected)
    {
        _network.Answers[NuGet] = answer;

        var line = Line(await RunAsync(), "vulnerability data");

        Assert.Equal(CheckupState.NotMeasured, line.State);
        Assert.Contains(expected, line.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("D https://nuget.example/v3/index.json", "no package source is enabled")]
    [InlineData("E /feeds/local", "none offered by")]
    [InlineData("E https://me:word@elsewhere.example/v3/index.json", "elsewhere.example could not be asked")]
    public async Task Only_enabled_sources_on_the_network_are_asked_and_no_password_is_shown(string list, string expected)
    {
        Dotnet("10.0.401", list);

        var line = Line(await RunAsync(), "vulnerability data");

        Assert.Equal(CheckupState.NotMeasured, line.State);
        Assert.Contains(expected, line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("word", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_sources_are_asked_instead_of_package_sources()
    {
        Dotnet("10.0.401", "E /feeds/local");
        _repository.Write("nuget.config", $"<configuration><auditSources><clear /><add key=\"nuget\" value=\"{NuGet}\" /></auditSources></configuration>");

        Assert.Equal(CheckupState.Ok, Line(await RunAsync(), "vulnerability data").State);
    }

    [Fact]
    public async Task A_shallow_clone_is_told_how_to_get_the_rest()
    {
        _repository.Write("B", "");
        _repository.Commit();
        var clone = _repository.Outside("clone");
        _repository.Git("clone", "--quiet", "--depth", "1", "file://" + _repository.Root, clone);

        var line = Line(await Checkup.RunAsync(Surroundings(Path.Combine(clone, "My.slnx")), CancellationToken.None), "git history");

        Assert.Equal(CheckupState.Note, line.State);
        Assert.Contains("fetch-depth: 0", line.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_repository_the_rest_is_still_looked_at()
    {
        _repository.WriteOutside("plain/A.csproj", Project("<TargetFramework>net10.0</TargetFramework>"));

        var checkup = await Checkup.RunAsync(Surroundings(_repository.Outside("plain/A.csproj")), CancellationToken.None);

        Assert.Equal(CheckupState.Note, Line(checkup, "git history").State);
        Assert.Equal(CheckupState.Ok, Line(checkup, ".NET SDK").State);
        Assert.Contains("dotnet new xunit", Line(checkup, "tests").Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gate_is_nowhere_or_everywhere_or_a_gap()
    {
        Assert.Equal(CheckupState.Note, Line(await RunAsync(), "gate in projects").State);

        var line = "<Sdk Name=\"LLMChat.Quality\" Version=\"1.2.3\" />";
        _repository.Write("A/A.csproj", Project("<TargetFramework>net10.0</TargetFramework>").Replace("Sdk\">", "Sdk\">" + line, StringComparison.Ordinal));
        var gap = await RunAsync();
        Assert.Contains("A.Tests/A.Tests.csproj", Line(gap, "gate in projects").Text, StringComparison.Ordinal);
        Assert.Equal((CheckupState.NotMeasured, "llmchat-quality init"), (Line(gap, "gate of solution").State, Line(gap, "gate of solution").Remedy));

        _repository.Write("Directory.Build.targets", "<Project><Import Project=\"Sdk.targets\" Sdk=\"LLMChat.Quality\" Version=\"1.2.3\" /></Project>");
        _repository.Write("Directory.Solution.targets", "<Project><Import Project=\"Solution.targets\" Sdk=\"LLMChat.Quality\" Version=\"1.2.3\" /></Project>");
        var whole = await RunAsync();
        Assert.Equal("in all 2, version 1.2.3", Line(whole, "gate in projects").Text);
        Assert.Equal(CheckupState.Ok, Line(whole, "gate of solution").State);
    }

    [Theory]
    [InlineData("<RunAnalyzers>false</RunAnalyzers>", "RunAnalyzers")]
    [InlineData("<EnableNETAnalyzers>False</EnableNETAnalyzers>", "EnableNETAnalyzers")]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework>", ".NET Standard")]
    public async Task What_keeps_rules_from_the_code_is_named(string property, string expected)
    {
        _repository.Write("A/A.csproj", Project(property));

        var line = Line(await RunAsync(), "rules");

        Assert.Equal(CheckupState.NotMeasured, line.State);
        Assert.Contains(expected, line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_that_is_switched_off_is_named()
    {
        _repository.Write("Directory.Build.props", "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");

        Assert.Contains("NuGetAudit", Line(await RunAsync(), "vulnerability data").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_configuration_is_named_with_its_place()
    {
        _repository.Write(".quality-gates.config.json", "{ \"weightings\": {} }");

        var line = Line(await RunAsync(), "configuration");

        Assert.Equal(CheckupState.NotMeasured, line.State);
        Assert.StartsWith(".quality-gates.config.json(1,3): LQ9004: ", line.Text, StringComparison.Ordinal);
    }

    private static string Project(string properties) => $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{properties}</PropertyGroup></Project>";

    private static CheckupLine Line(Checkup checkup, string subject) => Assert.Single(checkup.Lines, line => line.Subject == subject);

    /// <summary>A dotnet that answers two questions.</summary>
    private void Dotnet(string version, string sources) =>
        Executable(_repository.WriteOutside("bin/dotnet", $"#!/bin/sh\nif [ \"$1\" = --version ]; then echo '{version}'; else echo '{sources}'; fi\n"));

    private static void Executable(string file)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private Task<Checkup> RunAsync(string? path = null) => Checkup.RunAsync(Surroundings(Path.Combine(_repository.Root, "My.slnx"), path), CancellationToken.None);

    /// <summary>Our dotnet, and of this machine only what has git and a shell.</summary>
    private Surroundings Surroundings(string target, string? path = null) =>
        new(InspectedTree.Of(target), path ?? string.Join(Path.PathSeparator, _repository.Outside("bin"), "/usr/local/bin", "/usr/bin", "/bin"), _network);

    private sealed class FakeNetwork : HttpMessageHandler
    {
        public Dictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Answers.TryGetValue(request.RequestUri!.AbsoluteUri, out var answer)
                ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer) })
                : throw new HttpRequestException("Name or service not known");
    }
}

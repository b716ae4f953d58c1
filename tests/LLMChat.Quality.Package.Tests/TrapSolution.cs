namespace LLMChat.Quality.Package.Tests;

/// <summary>One solution whose projects each step into another trap, built once.</summary>
public sealed class TrapSolution(PackedPackage package) : IAsyncLifetime
{
    /// <summary>The folder.</summary>
    public Sandbox Sandbox { get; } = package.Sandbox();

    /// <summary>The build.</summary>
    public DotnetResult Build { get; private set; } = new(-1, "");

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        Sandbox.Library("Plain", code: Code.AsyncVoid);
        Sandbox.Library("Waived", "<NoWarn>LQ1001</NoWarn>", Code.AsyncVoid);
        Sandbox.Library("Hidden", "<NoWarn>LQ6001</NoWarn>", Code.Secret());
        Sandbox.Library("Generated", code: Code.Secret());
        Sandbox.Write("Generated/.editorconfig", "[*.cs]\ngenerated_code = true\n");
        Sandbox.Library("Quiet", code: Code.EmptyArray);
        Sandbox.Library("AllMode", "<AnalysisMode>All</AnalysisMode>", Code.EmptyArray);
        Sandbox.Library("NoneMode", "<AnalysisMode>None</AnalysisMode>", Code.EmptyArray);
        Sandbox.Library("NoSdkRules", "<EnableNETAnalyzers>false</EnableNETAnalyzers>", Code.EmptyArray);
        Sandbox.Library("Standard", code: Code.EmptyArray, frameworks: "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>latest</LangVersion>");
        Sandbox.Library("Asked", "<QualityNETAnalyzers>true</QualityNETAnalyzers>", Code.EmptyArray, "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>latest</LangVersion>");
        Sandbox.Library("Blind", "<RunAnalyzers>false</RunAnalyzers>", Code.AsyncVoid);
        Sandbox.Library("Dim", "<RunAnalyzersDuringBuild>false</RunAnalyzersDuringBuild>", Code.AsyncVoid);
        Sandbox.Library("OwnLog", "<ErrorLog>mine.sarif,version=2.1</ErrorLog>", Code.AsyncVoid);
        Sandbox.Library("OldLog", "<ErrorLog>mine.sarif</ErrorLog>", Code.AsyncVoid);
        Sandbox.Library("Frameworks", "<LangVersion>latest</LangVersion>", code: Code.AsyncVoid, frameworks: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        Sandbox.Library("Bulk", code: Code.EmptyArray);
        Sandbox.Write("Bulk/.editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.severity = warning\n");
        Sandbox.Library("Single", code: Code.EmptyArray);
        Sandbox.Write("Single/.editorconfig", "[*.cs]\ndotnet_diagnostic.CA1825.severity = none\n");
        Sandbox.Library("Suppressed", code: Code.Suppressions());
        Sandbox.Write("Suppressed/.editorconfig", "[*.cs]\ndotnet_diagnostic.LQ6001.severity = none\n");
        Sandbox.Library("Off", "<QualityEnabled>false</QualityEnabled>", Code.AsyncVoid);
        Sandbox.Library("Bare", code: Code.AsyncVoid, hasGate: false);
        Sandbox.Library("Idle", code: Code.AsyncVoid);
        Sandbox.Write("Basic/Basic.vbproj", $"""<Project Sdk="Microsoft.NET.Sdk">{Sandbox.SdkLine}<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        Sandbox.Write("Basic/Thing.vb", "Public Class Thing\nEnd Class\n");
        Sandbox.Solution("Traps.sln",
        [
            "Plain", "Waived", "Hidden", "Generated", "Quiet", "AllMode", "NoneMode", "NoSdkRules", "Standard", "Asked", "Blind", "Dim", "OwnLog", "OldLog", "Frameworks",
            "Bulk", "Single", "Suppressed", "Off", "Bare", "-Idle", "Basic/Basic.vbproj",
        ]);
        Build = await Sandbox.DotnetAsync("build", "-p:QualityBlock=none");
        Assert.True(Build.ExitCode == 0, Build.Output);
    }

    /// <summary>How many distinct lines about a project hold a text.</summary>
    public int Count(string project, string text) => Build.Lines
        .Where(line => line.Contains($"{project}.csproj", StringComparison.Ordinal) && line.Contains(text, StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal)
        .Count();

    /// <summary>How many findings of a rule a project has.</summary>
    public int Findings(string project, string rule) =>
        Sandbox.Findings(rule).Count(finding => finding.GetProperty("location").GetProperty("path").GetString()!.StartsWith($"{project}/", StringComparison.Ordinal));

    /// <inheritdoc />
    public Task DisposeAsync()
    {
        Sandbox.Dispose();
        return Task.CompletedTask;
    }
}

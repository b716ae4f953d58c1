using System.Text.Json;

namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>Runs a case as a user would, and reads what came of it.</summary>
internal sealed class CaseRun(MatrixCase one, Sandbox sandbox, string target)
{
    /// <summary>The environment that is asked for, another than the one that nobody asks for.</summary>
    private const string EnvironmentName = "staging";

    /// <summary>How a gate or a try can end.</summary>
    private static readonly string[] Ends = ["LQ9114", "LQ9590", "LQ9591", "LQ9592", "LQ9701", "LQ9702", "LQ9703", "LQ9704", "LQ9799"];

    /// <summary>Where the report must be.</summary>
    public string Reports => one switch
    {
        { Way: WayIn.Try } => sandbox.Root + "-report",
        { Target: Target.Project } => sandbox[$"{Path.GetDirectoryName(target)}/artifacts/quality"],
        _ => sandbox.Reports,
    };

    /// <summary>Tests, or builds where there are no tests, or none that could be asked for in this way.</summary>
    public Task<DotnetResult> FirstAsync() => one.Way == WayIn.Try
        ? Tool.RunAsync(sandbox, ["try", target, "--output", Reports, "-e", EnvironmentName, .. one.IsTested ? ["--test"] : Array.Empty<string>()])
        : sandbox.DotnetAsync(one.IsTested ? ["test", .. Named, .. Graph] : ["build", target, .. Graph]);

    /// <summary>Asks for the whole verdict.</summary>
    public Task<DotnetResult> GateAsync() => sandbox.DotnetAsync(["build", target, "-t:QualityGate", $"-p:QualityEnvironment={EnvironmentName}", .. Graph, .. one.Target == Target.Slnx ? ["-m:1"] : Array.Empty<string>()]);

    /// <summary>The ids that a gate or a try ended with.</summary>
    public static string EndOf(DotnetResult result) => string.Join(' ', Ends.SelectMany(id => Enumerable.Repeat(id, result.Count($"{id}:"))));

    /// <summary>What the report says, where there is one.</summary>
    public ExpectedReport? Report()
    {
        var file = Path.Combine(Reports, "quality-report.json");
        if (!File.Exists(file))
            return null;
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var report = document.RootElement;
        return new(
            $"{report.GetProperty("verdict").GetProperty("outcome").GetString()} for {report.GetProperty("verdict").GetProperty("environment").GetString()}",
            Projects(report, measured: true),
            Projects(report, measured: false),
            Filtered(report),
            Check(report, "type_errors"),
            Check(report, "test_failures"),
            Measurement(report, "testing.pass_rate"),
            Measurement(report, "testing.coverage"));
    }

    /// <summary>The test command of Microsoft.Testing.Platform takes its target by name.</summary>
    private string[] Named => one switch
    {
        { IsPlatform: false } => [target],
        { Target: Target.Project } => ["--project", target],
        _ => ["--solution", target],
    };

    private string[] Graph => one.Target == Target.Graph ? ["-graph"] : [];

    private static string Projects(JsonElement report, bool measured) => string.Join(' ', report.GetProperty("projects").EnumerateArray()
        .Where(project => project.GetProperty("measured").GetBoolean() == measured)
        .Select(project => project.GetProperty("path").GetString()!));

    private static string Filtered(JsonElement report) => string.Join(' ', report.GetProperty("problems").EnumerateArray()
        .Where(problem => problem.GetProperty("message").GetString()!.Contains("The solution filter leaves it out", StringComparison.Ordinal))
        .Select(problem => problem.GetProperty("path").GetString()!));

    private static string Check(JsonElement report, string name) =>
        report.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == name).GetProperty("outcome").GetString()!;

    private static decimal? Measurement(JsonElement report, string name)
    {
        var measurement = report.GetProperty("measurements").EnumerateArray().Single(measurement => measurement.GetProperty("name").GetString() == name);
        return measurement.GetProperty("low").GetDecimal() == measurement.GetProperty("high").GetDecimal() ? measurement.GetProperty("low").GetDecimal() : null;
    }
}

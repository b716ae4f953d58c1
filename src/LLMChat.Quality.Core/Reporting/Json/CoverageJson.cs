using System.Collections.Immutable;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Reporting.Json;

/// <summary>Writes coverage in the shape of the guide; what nothing measured is <c>null</c>, never 0.</summary>
internal static class CoverageJson
{
    private static readonly string[] EndToEnd = ["user_workflows", "critical_paths"];

    public static void Write(Utf8JsonWriter json, QualityReport report) => json.Object("coverage", () =>
    {
        json.WriteString("timestamp", JsonWords.Instant(report.Evidence.Run.Timestamp));
        json.Object("overall", () => Overall(json, report));
        json.Object("breakdown", () =>
        {
            json.Object("unit", () => Unit(json, report.Evidence.Tests.Layers));
            json.Object("integration", () => Integration(json, report.Evidence.Roles));
            json.Object("e2e", () => Nothing(json, EndToEnd));
        });
        json.Object("trends", () => Trend(json, report));
        json.Objects("roles", report.Evidence.Roles, role => One(json, role));
        if (report.Evidence.Patch is { } patch)
            json.Object("patch", () => Patch(json, patch));
    });

    private static void Trend(Utf8JsonWriter json, QualityReport report)
    {
        decimal? current = report.Evidence.Measurements.GetValueOrDefault(MetricNames.Coverage) is { State: MeasurementState.Measured, Value: { IsExact: true } value } ? value.Low : null;
        decimal? previous = report.Evidence.Reference?.Record?.Coverage is { } before && before.Low == before.High ? before.Low : null;
        json.Number("current", current);
        json.Number("previous", previous);
        json.Text("change", (current - previous)?.ToString("+0.0##;-0.0##;0.0", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void Integration(Utf8JsonWriter json, ImmutableArray<RoleCoverage> roles)
    {
        foreach (var role in CodeRole.All)
            json.Number(role.Name, roles.FirstOrDefault(known => known.Name == role.Name)?.Coverage is { State: MeasurementState.Measured, Value.IsExact: true } coverage ? coverage.Value.Low : null);
    }

    private static void One(Utf8JsonWriter json, RoleCoverage role)
    {
        json.WriteString("name", role.Name);
        json.Object("coverage", () => json.Measurement(role.Coverage));
        json.WriteNumber("places", role.Places.Total);
        json.WriteNumber("covered", role.Places.Covered);
        json.Objects("uncovered", role.Uncovered, place =>
        {
            json.WriteString("path", place.Path);
            json.WriteNumber("line", place.Line);
        });
    }

    private static void Patch(Utf8JsonWriter json, PatchCoverage patch)
    {
        json.WriteString("base", patch.Reference);
        json.WriteString("commit", patch.Commit);
        json.WriteString("state", ReportNames.Of(patch.Coverage.State));
        json.Number("coverage", patch.Coverage.State == MeasurementState.Measured ? patch.Coverage.Value.Low : null);
        json.WriteNumber("lines", patch.Lines.Total);
        json.WriteNumber("covered", patch.Lines.Covered);
        json.Text("reason", patch.Coverage.Reason);
        json.Text("remedy", patch.Coverage.Remedy);
        json.Objects("uncovered", patch.Uncovered, file =>
        {
            json.WriteString("path", file.Key);
            json.List("lines", file.Value, json.WriteNumberValue);
        });
    }

    private static void Overall(Utf8JsonWriter json, QualityReport report)
    {
        var coverage = report.Evidence.Measurements.GetValueOrDefault(MetricNames.Coverage);
        var isMeasured = coverage is { State: MeasurementState.Measured, Value.IsExact: true };
        var target = report.Configuration.Environments.GetValueOrDefault(report.Verdict.Environment)?.Coverage;
        json.Number("coverage", isMeasured ? coverage!.Value.Low : null);
        json.Number("target", target);
        json.WriteString("status", Status(coverage, target));
    }

    /// <summary>The symbols that .NET compilers write know lines, not statements; a statement is where a line of coverage begins.</summary>
    private static void Unit(Utf8JsonWriter json, ImmutableSortedDictionary<TestLayer, CoverageTotals> layers)
    {
        CoverageTotals? totals = layers.TryGetValue(TestLayer.Unit, out var known) ? known : null;
        json.WriteNull("statements");
        json.Number("functions", totals?.Methods.Percent);
        json.Number("branches", totals?.Branches.Percent);
        json.Number("lines", totals?.Lines.Percent);
    }

    private static string Status(Measurement? coverage, decimal? target) =>
        coverage is not { State: MeasurementState.Measured } ? "not measured"
        : target is { } limit ? ReportNames.Of(coverage.Value.IsAtLeast(limit))
        : "unknown";

    private static void Nothing(Utf8JsonWriter json, string[] names)
    {
        foreach (var name in names)
            json.WriteNull(name);
    }
}

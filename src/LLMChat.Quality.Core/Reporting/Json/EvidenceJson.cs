using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.History;

namespace LLMChat.Quality.Core.Reporting.Json;

/// <summary>Writes what was measured, by whom, and what was not.</summary>
internal static class EvidenceJson
{
    public static void Write(Utf8JsonWriter json, QualityReport report)
    {
        var evidence = report.Evidence;
        Measurements(json, "measurements", evidence.Measurements);
        Measurements(json, "blockingCounts", evidence.BlockingCounts);
        json.Objects("notMeasured", Gap.Of(report), gap => One(json, gap));
        CoverageJson.Write(json, report);
        json.Objects("owasp", OwaspRow.Of(evidence), row => One(json, row));
        json.Objects("sources", evidence.Sources, source => One(json, source));
        var before = Before(evidence);
        json.Objects("benchmarks", evidence.Benchmarks.Found?.Means ?? [], mean => One(json, mean, before));
        json.Objects("projects", evidence.Projects, project => ProjectJson.Write(json, project));
        json.Objects("artifacts", ProjectJson.Artifacts(evidence), artifact => ProjectJson.Write(json, artifact));
        json.Objects("rules", evidence.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => rule.Value), rule => FindingJson.Write(json, rule));
        json.Objects("findings", evidence.Findings, finding => FindingJson.Write(json, finding));
        SilencedJson.Write(json, evidence);
        json.Objects("problems", evidence.Problems, problem => ProjectJson.Members(json, problem));
    }

    private static void Measurements(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, Measurement>> measurements) =>
        json.Objects(name, measurements.OrderBy(measurement => measurement.Key, StringComparer.Ordinal), measurement =>
        {
            json.WriteString("name", measurement.Key);
            json.Text("source", MetricSources.Of(measurement.Key));
            json.Measurement(measurement.Value);
        });

    private static void One(Utf8JsonWriter json, Gap gap)
    {
        json.Texts("names", gap.Names);
        json.WriteString("reason", gap.Reason);
        json.Text("remedy", gap.Remedy);
        json.Number("points", gap.Points);
    }

    private static void One(Utf8JsonWriter json, OwaspRow row)
    {
        json.WriteString("category", row.Category.Id);
        json.WriteString("title", row.Category.Title);
        json.WriteString("state", row.State);
        json.WriteNumber("findings", row.Findings);
        json.WriteNumber("accepted", row.Accepted);
        json.WriteString("detail", row.Detail);
    }

    /// <summary>What they took in the reference run, where it ran on such a machine.</summary>
    private static Dictionary<string, decimal> Before(QualityEvidence evidence) =>
        (evidence.Reference?.Record?.Benchmarks is { } then && then.Machine == evidence.Benchmarks.Found?.Machine ? then.Means : [])
            .DistinctBy(mean => mean.Name, StringComparer.Ordinal)
            .ToDictionary(mean => mean.Name, mean => mean.Nanoseconds, StringComparer.Ordinal);

    private static void One(Utf8JsonWriter json, RecordedBenchmark mean, Dictionary<string, decimal> before)
    {
        json.WriteString("name", mean.Name);
        json.Number("nanoseconds", mean.Nanoseconds);
        json.Number("before", before.TryGetValue(mean.Name, out var nanoseconds) ? nanoseconds : null);
    }

    private static void One(Utf8JsonWriter json, EvidenceSource source)
    {
        json.WriteString("name", source.Name);
        json.WriteString("title", source.Title);
        json.WriteString("state", ReportNames.Of(source.State));
        json.WriteString("detail", source.Detail);
        json.Text("remedy", source.Remedy);
    }
}

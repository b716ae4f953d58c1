using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Reporting.Json;

namespace LLMChat.Quality.Core.Reporting.Reading;

/// <summary>Reads <c>quality-report.json</c> back as the evidence it tells of, so that somebody else can judge it again, by a policy of his own.</summary>
/// <remarks>What the report says of its own verdict is read too, and is only a claim: who reads it scores and judges the evidence himself.</remarks>
public static class ReportReader
{
    private const int LargestInBytes = 256 * 1024 * 1024;
    private const int Deepest = 64;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = Deepest };

    /// <summary>Reads the bytes of a report; what is cut short, of another version, or out of any range is a reason, never an exception.</summary>
    public static ReportReading Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length is 0 or > LargestInBytes)
            return new(null, string.Create(CultureInfo.InvariantCulture, $"it has {json.Length:N0} bytes; 1 to {LargestInBytes:N0} are possible"));
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            return new(null, exception.LineNumber is null ? ForeignText.Show(exception.Message, 200) : string.Create(CultureInfo.InvariantCulture, $"it is no JSON from line {exception.LineNumber + 1} on, or only half of it"));
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            return new(null, "one of its values is out of every range");
        }
    }

    private static ReportReading Read(JsonElement root)
    {
        var version = root.Text("schemaVersion");
        if (version.Split('.')[0] != ReportJson.SchemaVersion.Split('.')[0])
            return new(null, $"it is of version {ForeignText.Show(version)}; this LLMChat.Quality reads {ReportJson.SchemaVersion}");
        var (verdict, score, source) = (root.Part("verdict"), root.Part("score"), root.Part("source"));
        return new(
            new(Evidence(root, source), verdict.Text("environment"), verdict.Text("outcome"), Interval.Between(score.Decimal("low"), score.Decimal("high")), root.Part("configuration").Text("digest"))
            {
                Regressions = root.Items("regressions").ToImmutableSortedDictionary(one => one.Text("name"), one => MeasurementJson.Of(one.Part("change")), StringComparer.Ordinal),
                Scopes = [.. root.Items("scopes").Select(Scope)],
            },
            null);
    }

    private static QualityEvidence Evidence(JsonElement root, JsonElement source) => new(
        new(root.Part("tool").Text("version"), root.Instant("timestamp"), root.Text("target"), root.Text("buildConfiguration"), source.OptionalText("commit"), source.OptionalText("branch"), source.OptionalFlag("dirty")),
        [.. root.Items("projects").Select(ProjectReader.Project)],
        [.. root.Items("findings").Select(FindingReader.Finding)],
        root.Items("rules").Select(FindingReader.Rule).ToImmutableSortedDictionary(rule => rule.Id, rule => rule, StringComparer.Ordinal),
        Named(root, "measurements"),
        [.. root.Items("sources").Select(one => new EvidenceSource(one.Text("name"), one.Text("title"), MeasurementJson.State(one), one.Text("detail"), one.OptionalText("remedy")))],
        [.. root.Items("problems").Select(ProjectReader.Problem)])
    {
        BlockingCounts = Named(root, "blockingCounts"),
    };

    private static ImmutableSortedDictionary<string, Measurement> Named(JsonElement root, string name) =>
        root.Items(name).ToImmutableSortedDictionary(one => one.Text("name"), MeasurementJson.Of, StringComparer.Ordinal);

    private static ReportedScope Scope(JsonElement scope)
    {
        var dimensions = scope.Items("dimensions").ToDictionary(one => one.Text("name"), MeasurementJson.Of, StringComparer.Ordinal);
        var total = scope.Part("score");
        return new(
            scope.Text("name"),
            Interval.Between(total.Decimal("low"), total.Decimal("high")),
            Enum.GetValues<Dimension>().ToImmutableSortedDictionary(dimension => dimension, dimension => dimensions.GetValueOrDefault(ReportNames.Of(dimension)) ?? throw new JsonException("a scope lacks a dimension")),
            MeasurementJson.Of(scope.Part("coverage")));
    }
}

using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Core.Reporting.Reading;

/// <summary>Reads the small values of a report.</summary>
internal static class MeasurementJson
{
    private static readonly Dictionary<string, MeasurementState> States = Enum.GetValues<MeasurementState>().ToDictionary(ReportNames.Of, StringComparer.Ordinal);

    public static MeasurementState State(JsonElement value) => States.TryGetValue(value.Text("state"), out var state) ? state : throw new JsonException("'state' is none of the known ones");

    public static Measurement Of(JsonElement value)
    {
        var (reason, remedy) = (value.OptionalText("reason"), value.OptionalText("remedy") ?? "");
        return (State(value), reason) switch
        {
            (MeasurementState.NotApplicable, { } proof) => Measurement.NotApplicable(proof),
            (MeasurementState.Measured, null) => Measurement.Measured(Exact(value)),
            (MeasurementState.Measured, { } why) => Measurement.Bounded(Bounds(value), why, remedy),
            (MeasurementState.NotMeasured, { } why) when Bounds(value) is var bounds => bounds.High is null ? Measurement.CountNotMeasured(why, remedy) : Measurement.PercentNotMeasured(why, remedy),
            _ => throw new JsonException("'reason' is missing"),
        };
    }

    public static decimal Decimal(this JsonElement element, string name) => element.OptionalDecimal(name) ?? throw new JsonException($"'{name}' is missing");

    public static decimal? OptionalDecimal(this JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var part) || part.ValueKind == JsonValueKind.Null)
            return null;
        return part.ValueKind == JsonValueKind.Number && part.TryGetDecimal(out var value) ? value : throw new JsonException($"'{name}' is no number that can be");
    }

    public static int Number(this JsonElement element, string name) => element.OptionalNumber(name) ?? throw new JsonException($"'{name}' is missing");

    public static bool Flag(this JsonElement element, string name) => element.OptionalFlag(name) ?? throw new JsonException($"'{name}' is missing");

    public static DateTimeOffset Instant(this JsonElement element, string name) =>
        DateTimeOffset.TryParseExact(element.Text(name), "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : throw new JsonException($"'{name}' is no time such as 2027-01-31T12:00:00.000Z");

    private static Interval Bounds(JsonElement value) => value.OptionalDecimal("high") is { } high ? Interval.Between(value.Decimal("low"), high) : Interval.AtLeast(value.Decimal("low"));

    private static decimal Exact(JsonElement value) => Bounds(value) is { IsExact: true, Low: var exact } ? exact : throw new JsonException("a number without a reason is not exact");
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Init;

/// <summary>What the code reaches today, as a report says: what thresholds are proposed by.</summary>
public sealed record MeasuredCode
{
    private const long MaximumBytes = 256 * 1024 * 1024;

    private MeasuredCode(string? absence, ImmutableSortedDictionary<string, Interval> values) => (Absence, Values) = (absence, values);

    /// <summary>Why nothing is known; <see langword="null"/> when something is.</summary>
    internal string? Absence { get; }

    /// <summary>The values of thresholds and blocking rules, by the names they have in the configuration.</summary>
    internal ImmutableSortedDictionary<string, Interval> Values { get; }

    /// <summary>The blocking rules that the code breaks today, each with the least count it has.</summary>
    internal IEnumerable<(string Name, decimal Count, int Limit)> Broken =>
        from rule in Settings.BlockingRules
        where Values.TryGetValue(rule.Name, out var count) && count.IsAtMost(rule.Default) == Outcome.Fail
        select (rule.Name, Values[rule.Name].Low, rule.Default);

    /// <summary>Nothing is known.</summary>
    public static MeasuredCode None(string absence) => new(absence, ImmutableSortedDictionary.Create<string, Interval>(StringComparer.Ordinal));

    /// <summary>Reads a <c>quality-report.json</c>.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="absence">What to say when there is none.</param>
    public static MeasuredCode Read(string file, string absence)
    {
        try
        {
            if (new FileInfo(file) is not { Exists: true, Length: <= MaximumBytes })
                return None(absence);
            using var report = JsonDocument.Parse(File.ReadAllBytes(file));
            return report.RootElement.GetProperty("verdict").GetProperty("outcome").GetString() == "invalid" ? None("the evidence could not be believed") : new(null, ValuesOf(report.RootElement));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return None("the report could not be read");
        }
    }

    /// <summary>A default that the code certainly misses gives way to what it certainly reaches; one that is not measured stays.</summary>
    internal decimal LimitOf(ThresholdSetting threshold, decimal usual) =>
        Absence is null && !DoesNotCompile && Values.TryGetValue(threshold.Name, out var value) && value.IsAtLeast(usual) == Outcome.Fail ? Math.Floor(value.Low) : usual;

    /// <summary>The values in one line.</summary>
    internal string Describe() => Absence is { } absence
        ? $"no: {absence}"
        : string.Join(", ", ThresholdRules.All.Select(rule => $"{rule.Title} {(Values.TryGetValue(rule.Name, out var value) && value != Interval.AnyPercent ? Rounded(value) : "not measured")}"));

    private static string Rounded(Interval value) => value.IsExact ? Text(value.Low) : $"{Text(value.Low)} to {Text(value.High ?? 100)}";

    private static string Text(decimal value) => (Math.Floor(value * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);

    private bool DoesNotCompile => Broken.Any(rule => rule.Name == "type_errors");

    private static ImmutableSortedDictionary<string, Interval> ValuesOf(JsonElement report) => report.GetProperty("checks").EnumerateArray()
        .Select(check => (Name: check.GetProperty("name").GetString()!, Value: check.GetProperty("value")))
        .Where(check => check.Value.GetProperty("low").ValueKind == JsonValueKind.Number)
        .ToImmutableSortedDictionary(check => check.Name, check => IntervalOf(check.Value.GetProperty("low").GetDecimal(), check.Value.GetProperty("high")), StringComparer.Ordinal);

    private static Interval IntervalOf(decimal low, JsonElement high) =>
        high.ValueKind == JsonValueKind.Number ? Interval.Between(low, high.GetDecimal()) : Interval.AtLeast(low);
}

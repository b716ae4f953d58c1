using System.Collections.Immutable;
using System.Text.Json;

namespace LLMChat.Quality.Promotion;

/// <summary>Reads a report and decides. What it cannot read, or what is not about this very commit and environment, it does not believe.</summary>
public static class Promoter
{
    private const string MajorVersion = "1.";
    private const int LargestReportInBytes = 256 * 1024 * 1024;

    /// <summary>Decides on the report in a file; a missing or broken one is an outcome, never an exception.</summary>
    public static PromotionDecision Decide(string reportFile, PromotionRequest request)
    {
        try
        {
            var file = new FileInfo(reportFile);
            if (!file.Exists)
                return Invalid("There is no report.");
            if (file.Length is 0 or > LargestReportInBytes)
                return Invalid($"The report has {file.Length} bytes; 1 to {LargestReportInBytes} are possible.");
            using var report = JsonDocument.Parse(File.ReadAllBytes(reportFile));
            return Decide(report.RootElement, request);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or KeyNotFoundException or InvalidOperationException)
        {
            return Invalid("The report is cut short, or not in the shape this version writes.");
        }
    }

    private static PromotionDecision Decide(JsonElement report, PromotionRequest request)
    {
        var mismatches = Mismatches(report, request).ToImmutableArray();
        if (!mismatches.IsEmpty)
            return new(PromotionOutcome.Invalid, mismatches);
        var outcome = report.GetProperty("verdict").GetProperty("outcome").GetString() switch
        {
            "allow" => PromotionOutcome.Allow,
            "unknown" => PromotionOutcome.Unknown,
            "refuse" => PromotionOutcome.Refuse,
            _ => PromotionOutcome.Invalid,
        };
        var open = OpenChecks(report).ToImmutableArray();
        return outcome == PromotionOutcome.Allow && !open.IsEmpty
            ? Invalid($"The verdict says 'allow', but {open[0]}")
            : new(outcome, outcome == PromotionOutcome.Invalid ? ["The report's own verdict is 'invalid'."] : open);
    }

    private static IEnumerable<string> Mismatches(JsonElement report, PromotionRequest request)
    {
        if (report.GetProperty("schemaVersion").GetString() is var version && version?.StartsWith(MajorVersion, StringComparison.Ordinal) != true)
            yield return $"The report is of version {version}; this version reads {MajorVersion}x.";
        if (report.GetProperty("verdict").GetProperty("environment").GetString() is var environment && environment != request.Environment)
            yield return $"The report judges for {environment}, not for {request.Environment}.";
        var source = report.GetProperty("source");
        if (source.GetProperty("commit").GetString() is var commit && commit != request.Commit)
            yield return $"The report is of commit {commit ?? "none"}, not of {request.Commit}.";
        if (source.GetProperty("dirty").ValueKind != JsonValueKind.False) // absent, null and true alike
            yield return "The report is of a tree with uncommitted changes.";
    }

    private static IEnumerable<string> OpenChecks(JsonElement report) =>
        report.GetProperty("checks").EnumerateArray()
            .Where(check => check.GetProperty("outcome").GetString() != "pass")
            .Select(check => $"{check.GetProperty("name").GetString()} is '{check.GetProperty("outcome").GetString()}'.");

    private static PromotionDecision Invalid(string reason) => new(PromotionOutcome.Invalid, [reason]);
}

using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Reporting.Json;

/// <summary>Writes the verdict and its checks.</summary>
internal static class GateJson
{
    public static void Write(Utf8JsonWriter json, QualityReport report)
    {
        json.Object("verdict", () => Verdict(json, report.Verdict));
        json.Objects("checks", report.Verdict.Checks, check => One(json, check));
    }

    private static void Verdict(Utf8JsonWriter json, Verdict verdict)
    {
        var words = VerdictWords.Of(verdict.Outcome);
        json.WriteString("environment", verdict.Environment);
        json.WriteString("outcome", words.Exit.Name);
        json.Text("id", words.Exit.MessageId);
        json.WriteNumber("exitCode", words.Exit.ExitCode);
        json.Texts("invalidReasons", verdict.InvalidReasons);
    }

    private static void One(Utf8JsonWriter json, Check check)
    {
        json.WriteString("name", check.Name);
        json.WriteString("id", check.Id);
        json.WriteString("kind", ReportNames.Of(check.Kind));
        json.WriteString("outcome", ReportNames.Of(check.Outcome));
        json.Object("value", () => json.Measurement(check.Value));
        json.WriteString("comparison", check.Kind == CheckKind.Threshold ? "at least" : "at most");
        json.Number("limit", check.Limit);
        json.Text("reason", CheckWords.Reason(check));
        json.Text("remedy", CheckWords.Remedy(check));
        json.Objects("places", check.Places, place => Place(json, place));
    }

    private static void Place(Utf8JsonWriter json, Finding place)
    {
        json.WriteString("rule", place.RuleId);
        json.WriteString("fingerprint", place.Fingerprint);
        json.Location(place.Location);
    }
}

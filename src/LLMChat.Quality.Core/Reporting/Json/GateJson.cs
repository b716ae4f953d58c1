using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Reporting.Json;

/// <summary>Writes the verdict and its checks.</summary>
internal static class GateJson
{
    public static void Write(Utf8JsonWriter json, QualityReport report)
    {
        json.Object("verdict", () => Verdict(json, report.Verdict));
        json.Objects("checks", report.Verdict.Checks, check => One(json, check));
        PartJson.Write(json, report.Verdict);
        json.Objects("regressions", report.Verdict.Regressions, regression => One(json, regression));
        json.Objects("history", report.Evidence.Reference?.Trend ?? [], run => One(json, run));
    }

    private static void One(Utf8JsonWriter json, Regression regression)
    {
        json.WriteString("name", regression.Name);
        json.WriteString("title", regression.Title);
        json.WriteString("outcome", ReportNames.Of(regression.Outcome));
        json.Object("change", () => json.Measurement(regression.Change));
        json.Number("limit", regression.Limit);
    }

    private static void One(Utf8JsonWriter json, HistoryRecord run)
    {
        json.WriteNumber("number", run.Number);
        json.WriteString("commit", run.Commit);
        json.WriteString("time", JsonWords.Instant(run.Time));
        json.WriteString("environment", run.Environment);
        json.WriteString("outcome", run.Outcome);
        json.Number("scoreLow", run.Score.Low);
        json.Number("scoreHigh", run.Score.High);
        json.Number("coverageLow", run.Coverage.Low);
        json.Number("coverageHigh", run.Coverage.High);
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

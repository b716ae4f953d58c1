using System.Text.Json;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Gate.Parts;

namespace LLMChat.Quality.Core.Reporting.Json;

/// <summary>Writes what the evidence says of each scope and project.</summary>
internal static class PartJson
{
    public static void Write(Utf8JsonWriter json, Verdict verdict)
    {
        json.Objects("scopes", verdict.Scopes, part => One(json, part));
        json.Objects("projectVerdicts", verdict.Projects, part => One(json, part));
    }

    private static void One(Utf8JsonWriter json, PartVerdict part)
    {
        json.WriteString("name", part.Name);
        json.Texts("owners", part.Owners);
        json.Text("outcome", part.Outcome is { } outcome ? ReportNames.Of(outcome) : null);
        json.Object("score", () =>
        {
            json.Number("low", part.Card.Total.Low);
            json.Number("high", part.Card.Total.High);
        });
        json.Objects("dimensions", part.Card.Dimensions, dimension =>
        {
            json.WriteString("name", ReportNames.Of(dimension.Dimension));
            json.Measurement(dimension.Score);
        });
        json.Object("coverage", () => json.Measurement(part.Coverage));
        json.Objects("checks", part.Checks, check =>
        {
            json.WriteString("name", check.Name);
            json.WriteString("outcome", ReportNames.Of(check.Outcome));
            json.Number("limit", check.Limit);
            json.Text("reason", CheckWords.Reason(check));
        });
    }
}

using System.Buffers;
using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>Writes a decision for people and programs: <c>promotion-decision.json</c>.</summary>
public static class DecisionJson
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The bytes, the same for the same decision.</summary>
    public static byte[] Write(PromotionDecision decision)
    {
        var exit = Outcomes.Of(decision.Outcome);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "llmchat-quality/decision/1");
            json.WriteString("environment", decision.Environment);
            json.WriteString("decision", exit.Name);
            json.WriteNumber("exitCode", exit.ExitCode);
            json.WriteString("commit", decision.Commit);
            json.WriteString("decidedAt", Text(decision.DecidedAt));
            json.WriteStartArray("subject");
            foreach (var subject in decision.Subjects)
            {
                json.WriteStartObject();
                json.WriteString("name", subject.Name);
                json.WriteString("sha256", subject.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("policy", decision.PolicyDigest);
            Evidence(json, decision.Evidence);
            Score(json, decision.Score);
            json.WriteStartArray("checks");
            foreach (var check in decision.Checks)
                One(json, check);
            json.WriteEndArray();
            Problems(json, "problems", decision.Problems);
            Problems(json, "notes", decision.Notes);
            Override(json, decision.Override);
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Evidence(Utf8JsonWriter json, SignedEvidence? evidence)
    {
        if (evidence is null)
        {
            json.WriteNull("evidence");
            return;
        }

        json.WriteStartObject("evidence");
        json.WriteString("sha256", evidence.Sha256);
        json.WriteString("key", evidence.Key);
        json.WriteNumber("ageSeconds", (long)evidence.Age.TotalSeconds);
        json.WriteEndObject();
    }

    private static void Score(Utf8JsonWriter json, Interval? score)
    {
        if (score is not { } known)
        {
            json.WriteNull("score");
            return;
        }

        json.WriteStartObject("score");
        json.WriteNumber("low", known.Low);
        json.WriteNumber("high", known.High ?? 100);
        json.WriteEndObject();
    }

    private static void One(Utf8JsonWriter json, Check check)
    {
        json.WriteStartObject();
        json.WriteString("name", check.Name);
        json.WriteString("id", check.Id);
        json.WriteString("outcome", check.Outcome.ToString().ToLowerInvariant());
        json.WriteNumber("low", check.Value.Value.Low);
        if (check.Value.Value.High is { } high)
            json.WriteNumber("high", high);
        else
            json.WriteNull("high");
        json.WriteString("comparison", check.Kind is CheckKind.Threshold ? "at least" : "at most");
        json.WriteNumber("limit", check.Limit);
        json.WriteString("reason", check.Value.Reason);
        json.WriteString("remedy", check.Value.Remedy);
        json.WriteEndObject();
    }

    private static void Problems(Utf8JsonWriter json, string name, IEnumerable<Problem> problems)
    {
        json.WriteStartArray(name);
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("id", problem.Id);
            json.WriteString("message", problem.Message);
            json.WriteString("remedy", problem.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Override(Utf8JsonWriter json, AppliedOverride? applied)
    {
        if (applied is null)
        {
            json.WriteNull("override");
            return;
        }

        json.WriteStartObject("override");
        json.WriteString("key", applied.Key);
        json.WriteString("by", applied.By);
        json.WriteString("reason", applied.Reason);
        json.WriteStartArray("checks");
        foreach (var check in applied.Checks)
            json.WriteStringValue(check);
        json.WriteEndArray();
        json.WriteString("expires", Text(applied.Expires));
        json.WriteString("instead", applied.Instead);
        json.WriteEndObject();
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);
}

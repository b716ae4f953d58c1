using System.Buffers;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Json;

/// <summary>Renders <c>quality-report.json</c>: everything, for machines. Its schema is <c>quality-report.schema.json</c>.</summary>
internal static class ReportJson
{
    /// <summary>The version of the format: a new minor adds members, a new major changes or removes some.</summary>
    public const string SchemaVersion = "1.0";

    /// <summary>Renders the file.</summary>
    public static byte[] Render(QualityReport report)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, JsonWords.Options))
        {
            json.WriteStartObject();
            Head(json, report.Evidence.Run);
            GateJson.Write(json, report);
            ConfigurationJson.Write(json, report.Configuration);
            ScoreJson.Write(json, report.Score);
            EvidenceJson.Write(json, report);
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Head(Utf8JsonWriter json, RunFacts run)
    {
        json.WriteString("schemaVersion", SchemaVersion);
        json.Object("tool", () =>
        {
            json.WriteString("name", "LLMChat.Quality");
            json.WriteString("version", run.ToolVersion);
        });
        json.WriteString("timestamp", JsonWords.Instant(run.Timestamp));
        json.WriteString("target", run.Target);
        json.WriteString("buildConfiguration", run.Configuration);
        json.Object("source", () =>
        {
            json.Text("commit", run.Commit);
            json.Text("branch", run.Branch);
            json.Flag("dirty", run.IsDirty);
        });
    }
}

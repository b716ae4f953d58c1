using System.Text.Json;
using System.Text.Json.Serialization;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Texts without the folder of the machine they were written on, and no longer than texts are.</summary>
/// <param name="root">That folder; empty to read.</param>
internal sealed class PortableText(string root) : JsonConverter<string>
{
    private readonly string folder = root.Length == 0 ? "" : Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException("a text is missing");
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("a text holds half a character");
        }
    }

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(folder.Length > 1 ? value.Replace(folder, "", StringComparison.Ordinal) : value);
}

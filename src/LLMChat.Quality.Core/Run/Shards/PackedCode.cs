using System.Text.Json;
using System.Text.Json.Serialization;
using LLMChat.Quality.Core.Evidence.Duplication;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>The pieces of a file as our analyzer writes them: some bytes each.</summary>
internal sealed class PackedCode : JsonConverter<CodeFile>
{
    public override CodeFile Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (path, pieces) = (Next(ref reader), Next(ref reader));
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray && CodeFile.Read(path, pieces) is { } file ? file : throw new JsonException("the pieces of a file cannot be read");
    }

    public override void Write(Utf8JsonWriter writer, CodeFile value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Path);
        writer.WriteStringValue(value.ToText());
        writer.WriteEndArray();
    }

    private static string Next(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("the pieces of a file cannot be read");
}

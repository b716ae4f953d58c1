using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Rows of numbers: most of what a shard holds, so they are read one by one without detours.</summary>
internal sealed class NumberArray : JsonConverter<ImmutableArray<long>>
{
    public override bool HandleNull => true;

    public override ImmutableArray<long> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("a list is missing");
        var numbers = ImmutableArray.CreateBuilder<long>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            numbers.Add(reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : throw new JsonException("a list of numbers holds something else"));
        return numbers.DrainToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<long> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var number in value)
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}

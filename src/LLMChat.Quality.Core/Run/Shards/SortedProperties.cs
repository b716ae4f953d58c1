using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>What an analyzer handed along, in one order on every machine.</summary>
internal sealed class SortedProperties : JsonConverter<ImmutableDictionary<string, string>>
{
    public override ImmutableDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("properties are no object");
        var properties = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!reader.Read() || reader.TokenType != JsonTokenType.String || !properties.TryAdd(name, reader.GetString()!))
                throw new JsonException("a property has no text, or is there twice");
        }

        return properties.Count == 0 ? ImmutableDictionary<string, string>.Empty : properties.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableDictionary<string, string> value, JsonSerializerOptions options)
    {
        var text = ShardJson.Of<string>(options);
        writer.WriteStartObject();
        foreach (var (name, property) in value.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, property, text);
        }

        writer.WriteEndObject();
    }
}

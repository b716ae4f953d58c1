using System.Text.Json;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Steps into a JSON document that must have a certain shape; where it has another, <see cref="JsonException"/>.</summary>
internal static class JsonShape
{
    public static JsonElement Part(this JsonElement element, string name) =>
        element.OptionalPart(name) ?? throw new JsonException($"'{name}' is missing");

    public static JsonElement? OptionalPart(this JsonElement element, string name)
    {
        if (element.Member(name) is not { } part)
            return null;
        return part.ValueKind == JsonValueKind.Object ? part : throw Wrong(name);
    }

    public static JsonElement[] Items(this JsonElement element, string name) =>
        element.Member(name) is { } part ? Array(part, name) : throw new JsonException($"'{name}' is missing");

    public static JsonElement[] OptionalItems(this JsonElement element, string name) =>
        element.Member(name) is { } part ? Array(part, name) : [];

    public static string Text(this JsonElement element, string name) =>
        element.OptionalText(name) ?? throw new JsonException($"'{name}' is missing");

    public static string? OptionalText(this JsonElement element, string name)
    {
        if (element.Member(name) is not { } part)
            return null;
        return part.ValueKind == JsonValueKind.String ? part.AsText() : throw Wrong(name);
    }

    public static string AsText(this JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Wrong("text");
        }
        catch (InvalidOperationException)
        {
            return element.GetRawText()[1..^1]; // half a character quoted from a source: show its escape
        }
    }

    public static int? OptionalNumber(this JsonElement element, string name)
    {
        if (element.Member(name) is not { } part)
            return null;
        return part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out var value) ? value : throw Wrong(name);
    }

    public static bool? OptionalFlag(this JsonElement element, string name) => element.Member(name)?.ValueKind switch
    {
        null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name),
    };

    public static IEnumerable<JsonProperty> Members(this JsonElement element) => element.EnumerateObject();

    private static JsonElement? Member(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Wrong(name);
        return element.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? part : null;
    }

    private static JsonElement[] Array(JsonElement part, string name) =>
        part.ValueKind == JsonValueKind.Array ? [.. part.EnumerateArray()] : throw Wrong(name);

    private static JsonException Wrong(string name) => new($"'{name}' has the wrong type");
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Tests.Configuration;

/// <summary>Writes the table of settings as a JSON schema.</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = "urn:llmchat:quality-gates:v1",
            ["title"] = ".quality-gates.config.json",
        };
        foreach (var (name, value) in Of(Settings.Root).ToArray())
            schema[name] = value?.DeepClone();
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Of(Setting setting)
    {
        var schema = new JsonObject { ["type"] = TypeOf(setting.Kind), ["description"] = setting.Description };
        if (setting.Default is { } usual)
            schema["default"] = JsonNode.Parse(usual);
        switch (setting.Kind)
        {
            case SettingKind.Section:
                AddMembers(schema, setting);
                break;
            case SettingKind.List:
                schema["items"] = Of(setting.Entry!);
                break;
            case SettingKind.Text when setting.Pattern is { } pattern:
                schema["pattern"] = pattern;
                break;
            case SettingKind.Number or SettingKind.Count:
                (schema["minimum"], schema["maximum"]) = (Number(setting.Minimum), Number(setting.Maximum));
                break;
        }

        return schema;
    }

    private static void AddMembers(JsonObject schema, Setting section)
    {
        schema["properties"] = new JsonObject(section.Members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, Of(member))));
        if (section.Members.Where(member => member.IsRequired).Select(member => (JsonNode)member.Name).ToArray() is { Length: > 0 } required)
            schema["required"] = new JsonArray(required);
        schema["additionalProperties"] = section.Entry is { } entry ? Of(entry) : false;
        if (section.Entry?.Pattern is { } pattern)
            schema["propertyNames"] = new JsonObject { ["pattern"] = pattern };
    }

    private static JsonNode? Number(decimal value) => JsonNode.Parse(value.ToString(CultureInfo.InvariantCulture));

    private static string TypeOf(SettingKind kind) => kind switch
    {
        SettingKind.Section => "object",
        SettingKind.List => "array",
        SettingKind.Text => "string",
        SettingKind.Number => "number",
        SettingKind.Count => "integer",
        _ => throw new InvalidOperationException($"{kind} has no JSON type."),
    };
}

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
        schema["type"] = "object";
        schema["anyOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("extends") }, Completeness(Settings.Root)); // what is missing may be in the file that it extends
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Of(Setting setting, bool mayBeDeleted = false)
    {
        var schema = new JsonObject { ["type"] = mayBeDeleted ? new JsonArray(TypeOf(setting.Kind), "null") : TypeOf(setting.Kind), ["description"] = setting.Description };
        if (setting.Default is { } usual)
            schema["default"] = JsonNode.Parse(usual);
        switch (setting.Kind)
        {
            case SettingKind.Section:
                AddMembers(schema, setting, mayBeDeleted);
                break;
            case SettingKind.List:
                schema["items"] = Of(setting.Entry!);
                Require(schema["items"]!.AsObject(), setting.Entry!);
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

    private static void AddMembers(JsonObject schema, Setting section, bool mayBeDeleted)
    {
        var isNamed = ReferenceEquals(section, Settings.Root);
        schema["properties"] = new JsonObject(section.Members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, Of(member, isNamed ? member.Name is not ("$schema" or "version" or "extends") : mayBeDeleted))));
        schema["additionalProperties"] = section.Entry is { } entry ? Of(entry, mayBeDeleted) : false;
        if (section.Entry?.Pattern is { } pattern)
            schema["propertyNames"] = new JsonObject { ["pattern"] = pattern };
    }

    /// <summary>What must be there, of a section and of those in it.</summary>
    private static JsonObject Completeness(Setting section)
    {
        var schema = new JsonObject();
        Require(schema, section);
        var members = section.Members.Where(member => member.Kind == SettingKind.Section).Select(member => (member.Name, Schema: Completeness(member))).ToArray();
        var entry = section.Entry is { Kind: SettingKind.Section } free ? Completeness(free) : new JsonObject();
        if (entry.Count > 0)
            (schema["properties"], schema["additionalProperties"]) = (new JsonObject(members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, member.Schema))), entry);
        else if (members.Any(member => member.Schema.Count > 0))
            schema["properties"] = new JsonObject(members.Where(member => member.Schema.Count > 0).Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, member.Schema)));
        return schema;
    }

    private static void Require(JsonObject schema, Setting section)
    {
        if (section.Members.Where(member => member.IsRequired).Select(member => (JsonNode)member.Name).ToArray() is not { Length: > 0 } required)
            return;
        if (section.CompletedBy is { } other)
            schema["anyOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray(other) }, new JsonObject { ["required"] = new JsonArray(required) });
        else
            schema["required"] = new JsonArray(required);
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

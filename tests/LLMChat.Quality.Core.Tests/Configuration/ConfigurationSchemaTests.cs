using System.Text.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace LLMChat.Quality.Core.Tests.Configuration;

public sealed class ConfigurationSchemaTests
{
    private const string SchemaPath = "sdk/schemas/quality-gates.config.schema.json";

    [Fact]
    public void The_schema_is_generated_from_the_table() => Snapshot.Matches(SchemaPath, SchemaText.Write());

    [Fact]
    public void The_list_of_settings_in_the_documentation_is_generated_from_the_table() => Snapshot.MatchesPart("sdk/docs/configuration.md", "settings", SettingsTable.Write());

    [Fact]
    public async Task The_example_in_the_documentation_is_valid()
    {
        var page = await File.ReadAllTextAsync(Snapshot.PathOf("sdk/docs/configuration.md"));
        var example = page.Split("```json")[1].Split("```")[0];

        Assert.Empty(await Validate(example));
        Assert.Empty(Reading.Of(example).Errors);
        Assert.Empty(Reading.Of(example).Warnings);
    }

    [Fact]
    public void Every_object_is_closed_and_every_property_is_described()
    {
        using var schema = JsonDocument.Parse(SchemaText.Write());

        var objects = Nodes(schema.RootElement).Where(node => node.TryGetProperty("type", out var type) && (type.ValueKind == JsonValueKind.Array ? type[0] : type).ValueEquals("object")).ToArray();

        Assert.True(objects.Length >= 8);
        Assert.All(objects, node =>
        {
            var rest = node.GetProperty("additionalProperties");
            Assert.True(rest.ValueKind is JsonValueKind.False or JsonValueKind.Object);
            Assert.All(node.GetProperty("properties").EnumerateObject(), property => Assert.NotEqual("", property.Value.GetProperty("description").GetString()));
        });
    }

    [Fact]
    public async Task The_guides_file_is_valid() => Assert.Empty(await Validate(GuideFile.Text));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "$schema": "urn:llmchat:quality-gates:v1", "version": "1.4" }""")]
    [InlineData("""{ "environments": { "staging": { "quality_threshold": 86.5 } } }""")]
    [InlineData("""{ "environments": { "canary-eu": { "quality_threshold": 1, "security_threshold": 2, "coverage_threshold": 3, "performance_threshold": 4 } } }""")]
    [InlineData("""{ "excludes": [ { "path": "third-party/**", "reason": "not ours" } ] }""")]
    [InlineData("""{ "environments": { "canary-eu": { "extends": "production", "quality_threshold": 1 }, "development": { "extends": "canary-eu" } } }""")]
    public async Task What_the_schema_accepts_the_reader_accepts(string content)
    {
        Assert.Empty(await Validate(content));
        Assert.Empty(Reading.Of(content).Errors);
    }

    [Theory]
    [InlineData("""{ "minScoer": 1 }""")]
    [InlineData("""{ "version": "2.0.0" }""")]
    [InlineData("""{ "version": "1.0.0.0" }""")]
    [InlineData("""{ "environments": { "staging": { "quality_threshold": 101 } } }""")]
    [InlineData("""{ "environments": { "staging": { "quality_threshold": "85" } } }""")]
    [InlineData("""{ "environments": { "canary": { "quality_threshold": 85 } } }""")]
    [InlineData("""{ "weighting": { "security": 100 } }""")]
    [InlineData("""{ "blocking_rules": { "type_errors": 0.5 } }""")]
    [InlineData("""{ "excludes": [ { "path": "third-party/**" } ] }""")]
    [InlineData("""{ "excludes": [ { "path": "third-party/**", "reason": " " } ] }""")]
    [InlineData("""{ "extends": "/etc/policy.json" }""")]
    [InlineData("""{ "extends": "package:Acme.Policy" }""")]
    public async Task What_the_schema_refuses_the_reader_refuses(string content)
    {
        Assert.NotEmpty(await Validate(content));
        Assert.NotEmpty(Reading.Of(content).Errors);
    }

    [Theory]
    [InlineData("""{ "extends": "../policy.json", "weighting": { "security": 20 }, "environments": { "canary": { "quality_threshold": 85 } } }""")]
    [InlineData("""{ "extends": "eng/policy.json", "regression": null, "environments": { "canary": null, "staging": { "quality_threshold": null } } }""")]
    public async Task What_is_missing_or_deleted_in_a_file_that_extends_another_is_no_matter_of_the_schema(string content) => Assert.Empty(await Validate(content));

    private static async Task<IEnumerable<string>> Validate(string content)
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(Snapshot.PathOf(SchemaPath)));
        return schema.Validate(JObject.Parse(content)).Select(error => error.ToString());
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member => Nodes(member.Value)).Prepend(node),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Nodes),
        _ => [],
    };
}

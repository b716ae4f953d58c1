using System.Text.Json.Nodes;

namespace LLMChat.Quality.Core.Tests.Evidence.Compiler;

/// <summary>Writes logs as csc writes them.</summary>
internal sealed class LogText
{
    public static readonly string[] OurRules = ["LQ1001", "LQ1003", "LQ5001", "LQ9100"];

    private readonly JsonArray results = [];
    private readonly JsonArray rules = [];
    private readonly JsonArray overrides = [];

    public string Version { get; set; } = "2.1.0";

    /// <summary>A log of clean code: our rules ran, the SDK's too, the facts are there.</summary>
    public static LogText Good(int lines = 100, int methods = 10, int publicMembers = 4, int documented = 3, int tests = 0, string places = "", string hidden = "", string pieces = "") =>
        WithoutFacts().Facts(lines, methods, publicMembers, documented, tests, places, hidden, pieces);

    public static LogText WithoutFacts()
    {
        var log = new LogText();
        foreach (var id in OurRules)
            log.Rule(id);
        return log.Rule("CA2013").Rule("CA1825", level: "note").Rule("CA2100", enabled: false);
    }

    public LogText Facts(int lines = 100, int methods = 10, int publicMembers = 4, int documented = 3, int tests = 0, string places = "", string hidden = "", string pieces = "") => Result(
        "LQ9100",
        "facts",
        level: "note",
        properties: new()
        {
            ["Lines"] = $"{lines}",
            ["Methods"] = $"{methods}",
            ["CognitiveComplexity"] = "7",
            ["ComplexUnits"] = "0",
            ["ExplainedUnits"] = "0",
            ["PublicMembers"] = $"{publicMembers}",
            ["DocumentedMembers"] = $"{documented}",
            ["TestMethods"] = $"{tests}",
            ["OutputKind"] = "DynamicallyLinkedLibrary",
            ["TextLines"] = $"{lines}",
            ["Places"] = places,
            ["Hidden"] = hidden,
            ["Pieces"] = pieces,
        });

    public LogText Rule(string id, string level = "warning", bool enabled = true, params string[] tags)
    {
        rules.Add(new JsonObject
        {
            ["id"] = id,
            ["shortDescription"] = new JsonObject { ["text"] = $"Title of {id}" },
            ["defaultConfiguration"] = new JsonObject { ["level"] = level, ["enabled"] = enabled },
            ["helpUri"] = $"https://example.org/{id}",
            ["properties"] = new JsonObject { ["category"] = "Test", ["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]) },
        });
        return this;
    }

    public LogText Result(
        string id,
        string message = "something",
        string? path = null,
        int line = 1,
        int column = 1,
        string level = "warning",
        string? suppressedBy = null,
        string? justification = null,
        Dictionary<string, string>? properties = null)
    {
        var result = new JsonObject { ["ruleId"] = id, ["level"] = level, ["message"] = new JsonObject { ["text"] = message } };
        if (suppressedBy is not null)
        {
            var suppression = new JsonObject { ["kind"] = "inSource", ["properties"] = new JsonObject { ["suppressionType"] = suppressedBy } };
            if (justification is not null)
                suppression["justification"] = justification;
            result["suppressions"] = new JsonArray(suppression);
        }

        if (path is not null)
        {
            result["locations"] = new JsonArray(new JsonObject
            {
                ["physicalLocation"] = new JsonObject
                {
                    ["artifactLocation"] = new JsonObject { ["uri"] = Uri(path) },
                    ["region"] = new JsonObject { ["startLine"] = line, ["startColumn"] = column, ["endLine"] = line, ["endColumn"] = column + 1 },
                },
            });
        }

        result["properties"] = properties is null
            ? new JsonObject { ["warningLevel"] = 1 }
            : new JsonObject { ["customProperties"] = new JsonObject([.. properties.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))]) };
        results.Add(result);
        return this;
    }

    public LogText Disabled(params string[] ids)
    {
        foreach (var id in ids)
            overrides.Add(new JsonObject { ["descriptor"] = new JsonObject { ["id"] = id }, ["configuration"] = new JsonObject { ["enabled"] = false } });
        return this;
    }

    public override string ToString() => new JsonObject
    {
        ["$schema"] = "http://json.schemastore.org/sarif-2.1.0",
        ["version"] = Version,
        ["runs"] = new JsonArray(new JsonObject
        {
            ["results"] = results.DeepClone(),
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject { ["name"] = "Microsoft (R) Visual C# Compiler", ["semanticVersion"] = "5.9.0", ["rules"] = rules.DeepClone() },
            },
            ["invocations"] = new JsonArray(new JsonObject { ["executionSuccessful"] = true, ["ruleConfigurationOverrides"] = overrides.DeepClone() }),
            ["columnKind"] = "utf16CodeUnits",
        }),
    }.ToJsonString();

    private static string Uri(string path) => path.Contains("://", StringComparison.Ordinal)
        ? path
        : "file://" + string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
}

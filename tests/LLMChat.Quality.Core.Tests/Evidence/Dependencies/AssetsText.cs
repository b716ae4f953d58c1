using System.Text.Json;
using System.Text.Json.Nodes;

namespace LLMChat.Quality.Core.Tests.Evidence.Dependencies;

/// <summary>A <c>project.assets.json</c> as NuGet writes it, of one target framework.</summary>
internal sealed class AssetsText
{
    public const string Source = "https://packages.example/v3/index.json";

    private readonly JsonObject libraries = [];
    private readonly JsonObject direct = [];
    private readonly JsonArray logs = [];
    private readonly JsonArray configurations = [];
    private readonly JsonArray noWarn = [];
    private readonly JsonObject audit = new() { ["enableAudit"] = "true", ["auditLevel"] = "low", ["auditMode"] = "all" };

    /// <summary>A project that needs nothing.</summary>
    public static AssetsText Empty => new();

    /// <summary>Adds a package (<c>Name 1.2.3</c>) and the names of those it needs.</summary>
    public AssetsText Package(string package, params string[] needs) => Library(package, "package", needs);

    public AssetsText Project(string project, params string[] needs) => Library(project + " 1.0.0", "project", needs);

    /// <summary>Lets the project itself name a package.</summary>
    public AssetsText Names(string id, params string[] silenced)
    {
        direct[id] = new JsonObject { ["target"] = "Package", ["version"] = "[1.0.0, )" };
        if (silenced.Length > 0)
            direct[id]!["noWarn"] = new JsonArray([.. silenced.Select(code => JsonValue.Create(code))]);
        return this;
    }

    public AssetsText Says(string code, string package, string text)
    {
        logs.Add(new JsonObject { ["code"] = code, ["level"] = "Warning", ["message"] = text, ["libraryId"] = package, ["targetGraphs"] = new JsonArray("net10.0") });
        return this;
    }

    /// <summary>Sets one of <c>restoreAuditProperties</c>.</summary>
    public AssetsText Audit(string name, string value)
    {
        audit[name] = value;
        return this;
    }

    public AssetsText Suppresses(params string[] advisories)
    {
        audit["suppressedAdvisories"] = new JsonObject(advisories.Select(advisory => KeyValuePair.Create<string, JsonNode?>(advisory, null)));
        return this;
    }

    public AssetsText NoWarn(params string[] codes)
    {
        foreach (var code in codes)
            noWarn.Add(code);
        return this;
    }

    public AssetsText ConfiguredBy(string file)
    {
        configurations.Add(file);
        return this;
    }

    public override string ToString() => new JsonObject
    {
        ["version"] = 3,
        ["targets"] = new JsonObject { ["net10.0"] = libraries },
        ["project"] = new JsonObject
        {
            ["restore"] = new JsonObject
            {
                ["configFilePaths"] = configurations,
                ["sources"] = new JsonObject { [Source] = new JsonObject() },
                ["warningProperties"] = new JsonObject { ["noWarn"] = noWarn },
                ["restoreAuditProperties"] = audit,
            },
            ["frameworks"] = new JsonObject { ["net10.0"] = new JsonObject { ["dependencies"] = direct } },
        },
        ["libraries"] = new JsonObject(libraries.Select(library => KeyValuePair.Create<string, JsonNode?>(library.Key, new JsonObject { ["sha512"] = Convert.ToBase64String(new byte[64]), ["type"] = "package" }))),
        ["logs"] = logs,
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private AssetsText Library(string library, string type, string[] needs)
    {
        libraries[library.Replace(' ', '/')] = new JsonObject
        {
            ["type"] = type,
            ["dependencies"] = new JsonObject(needs.Select(need => KeyValuePair.Create<string, JsonNode?>(need, "1.0.0"))),
        };
        return this;
    }
}

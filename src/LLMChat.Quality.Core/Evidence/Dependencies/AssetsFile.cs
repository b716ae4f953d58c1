using System.Collections.Immutable;
using System.Text.Json;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>Reads <c>project.assets.json</c>, which every restore leaves under <c>obj</c>.</summary>
internal static class AssetsFile
{
    private const int MaximumBytes = 128 * 1024 * 1024;

    /// <summary>What it says, or why it cannot be read.</summary>
    public static (RestoredProject? Project, string? Failure) Read(string path)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true } file)
                return (null, "there is no project.assets.json");
            if (file.Length > MaximumBytes)
                return (null, "its project.assets.json is larger than 128 MiB");
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Array(document.RootElement, "logs").Any(IsFailure) ? (null, "its restore failed") : (Read(document.RootElement), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, "its project.assets.json cannot be read");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return (null, "its project.assets.json is broken");
        }
    }

    private static RestoredProject Read(JsonElement root)
    {
        var restore = root.GetProperty("project").GetProperty("restore");
        var audit = Object(restore, "restoreAuditProperties");
        var frameworks = root.GetProperty("project").GetProperty("frameworks");
        return new RestoredProject
        {
            IsAudited = !Is(audit, "enableAudit", "false"),
            IsLocked = Is(Object(restore, "restoreLockProperties"), "restorePackagesWithLockFile", "true"),
            Level = Text(audit, "auditLevel") is { Length: > 0 } level ? level : "low",
            IsDirectOnly = Is(audit, "auditMode", "direct"),
            NoWarn = [.. NoWarn(restore, frameworks).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
            Suppressed = [.. Names(audit, "suppressedAdvisories")],
            Sources = [.. Names(restore, "sources")],
            ConfigurationFiles = [.. Texts(restore, "configFilePaths")],
            Hashes = Hashes(Object(root, "libraries")),
            Messages = [.. Array(root, "logs").Where(IsOfAudit).Select(Message)],
            Frameworks = root.GetProperty("targets").EnumerateObject().ToImmutableSortedDictionary(target => target.Name, target => Graph(target, frameworks), StringComparer.Ordinal),
        };
    }

    private static ImmutableDictionary<string, string> Hashes(JsonElement libraries) =>
        libraries.ValueKind != JsonValueKind.Object
            ? ImmutableDictionary<string, string>.Empty
            : libraries.EnumerateObject().Select(library => KeyValuePair.Create(library.Name, Hexadecimal(Text(library.Value, "sha512")))).Where(hash => hash.Value.Length > 0)
                .DistinctBy(hash => hash.Key, StringComparer.OrdinalIgnoreCase).ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    private static string Hexadecimal(string base64)
    {
        var bytes = new byte[64];
        return Convert.TryFromBase64String(base64, bytes, out var written) && written == bytes.Length ? Convert.ToHexStringLower(bytes) : "";
    }

    private static IEnumerable<string> NoWarn(JsonElement restore, JsonElement frameworks) =>
        Texts(Object(restore, "warningProperties"), "noWarn")
            .Concat(frameworks.EnumerateObject().SelectMany(framework => Dependencies(framework.Value)).SelectMany(dependency => Texts(dependency.Value, "noWarn")));

    // who treats warnings as errors reads what the audit found as an error
    private static bool IsFailure(JsonElement log) => Is(log, "level", "Error") && !IsOfAudit(log);

    private static bool IsOfAudit(JsonElement log) => Text(log, "code").StartsWith("NU190", StringComparison.Ordinal);

    private static AuditMessage Message(JsonElement log) => new(Text(log, "code"), Text(log, "message"), Text(log, "libraryId"), [.. Texts(log, "targetGraphs")]);

    /// <summary>A target is named after its framework, and with a runtime behind a slash for a program that names one.</summary>
    private static PackageGraph Graph(JsonProperty target, JsonElement frameworks)
    {
        var nodes = ImmutableDictionary.CreateBuilder<string, PackageNode>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in target.Value.EnumerateObject())
        {
            var slash = library.Name.IndexOf('/', StringComparison.Ordinal);
            var (id, version) = slash < 0 ? (library.Name, "") : (library.Name[..slash], library.Name[(slash + 1)..]);
            nodes[id] = new(id, version, library.Value.GetProperty("type").GetString() == "package", [.. Names(library.Value, "dependencies").Order(StringComparer.Ordinal)]);
        }

        var framework = target.Name.Split('/')[0];
        var named = frameworks.EnumerateObject().Where(candidate => candidate.Name == framework || Is(candidate.Value, "framework", framework)).Select(candidate => candidate.Value).ToArray();
        var direct = named.SelectMany(Dependencies).Select(dependency => dependency.Name);
        var projects = nodes.Values.Where(node => !node.IsPackage).Select(node => node.Id);
        return new([.. direct.Concat(projects).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)], nodes.ToImmutable());
    }

    private static IEnumerable<JsonProperty> Dependencies(JsonElement framework) => Object(framework, "dependencies") is { ValueKind: JsonValueKind.Object } dependencies ? dependencies.EnumerateObject() : [];

    private static JsonElement Object(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : default;

    private static IEnumerable<JsonElement> Array(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        Array(element, name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);

    private static IEnumerable<string> Names(JsonElement element, string name) => Object(element, name) is { ValueKind: JsonValueKind.Object } found ? found.EnumerateObject().Select(property => property.Name) : [];

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static bool Is(JsonElement element, string name, string value) => Text(element, name).Equals(value, StringComparison.OrdinalIgnoreCase);
}

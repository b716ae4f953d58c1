using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>Reads SARIF 2.1.0 of whatever scanner. Where its shape is not SARIF's, <see cref="JsonException"/>.</summary>
internal sealed class ScannerLog(SourcePaths paths)
{
    /// <summary>GitHub takes 25,000 results a run; nobody reads more.</summary>
    public const int MostResults = 25_000;

    public ImmutableArray<ScannerRun> Read(JsonElement root)
    {
        if (root.Text("version") is not "2.1.0" and var version)
            throw new JsonException($"its version is {version}");
        return [.. root.Items("runs").Select(ReadRun)];
    }

    private ScannerRun ReadRun(JsonElement run)
    {
        var tool = run.Part("tool");
        var driver = tool.Part("driver");
        var components = tool.OptionalItems("extensions").Select(Rules).Prepend(Rules(driver)).ToArray();
        var artifacts = run.OptionalItems("artifacts").Select(artifact => artifact.OptionalPart("location")).ToArray();
        var bases = run.OptionalPart("originalUriBaseIds")?.Members().ToDictionary(member => member.Name, member => member.Value.OptionalText("uri") ?? "", StringComparer.Ordinal) ?? [];
        var told = run.OptionalItems("results").Where(IsFinding).ToArray();
        ScannerResult[] results = [.. told.Take(MostResults).Select(result => Read(result, components, location => PlaceOf(location, artifacts, bases)))];
        var invocations = run.OptionalItems("invocations");
        return new(
            driver.Text("name"),
            driver.OptionalText("semanticVersion") ?? driver.OptionalText("version") ?? "",
            [.. results],
            told.Length - results.Length,
            HasLooked(run) ? FailureOf(invocations) : "it has no results, not even an empty list of them",
            run.OptionalItems("versionControlProvenance").Select(control => control.OptionalText("revisionId")).FirstOrDefault(id => id is not null),
            invocations.Select(invocation => invocation.OptionalText("endTimeUtc")).Select(Time).Max(),
            results.Length > 0 && results.All(result => IsAbsolute(result.Elsewhere)));
    }

    /// <summary>Without an array of results no scan took place, says §3.14.23 of SARIF.</summary>
    private static bool HasLooked(JsonElement run) => run.TryGetProperty("results", out var results) && results.ValueKind == JsonValueKind.Array;

    private static ScannerRule[] Rules(JsonElement component) => [.. component.OptionalItems("rules").Select(Rule)];

    private static ScannerRule Rule(JsonElement rule)
    {
        var id = rule.Text("id");
        var properties = rule.OptionalPart("properties");
        return new(
            id,
            rule.OptionalPart("shortDescription")?.OptionalText("text") ?? rule.OptionalPart("fullDescription")?.OptionalText("text") ?? rule.OptionalText("name") ?? id,
            rule.OptionalPart("help")?.OptionalText("text") ?? rule.OptionalPart("fullDescription")?.OptionalText("text") ?? "",
            WebAddress.OrNull(rule.OptionalText("helpUri")),
            rule.OptionalPart("defaultConfiguration")?.OptionalText("level") ?? "warning",
            [.. Texts(properties, "tags"), .. Texts(properties, "cwe"), .. Taxa(rule)],
            Number(properties),
            properties?.OptionalText("precision") ?? "");
    }

    /// <summary>Weaknesses that a rule names as a relation to the taxonomy of that name.</summary>
    private static IEnumerable<string> Taxa(JsonElement rule) =>
        rule.OptionalItems("relationships")
            .Select(relation => relation.OptionalPart("target"))
            .Where(target => target?.OptionalPart("toolComponent")?.OptionalText("name") == "CWE")
            .Select(target => "CWE-" + target!.Value.OptionalText("id"));

    private static IEnumerable<string> Texts(JsonElement? bag, string name) =>
        bag?.TryGetProperty(name, out var list) == true && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.AsText())
            : [];

    private static decimal? Number(JsonElement? properties)
    {
        if (properties?.TryGetProperty("security-severity", out var value) != true)
            return null;
        var text = value.ValueKind switch { JsonValueKind.String => value.AsText(), JsonValueKind.Number => value.GetRawText(), _ => "" };
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 10 ? number : null;
    }

    /// <summary>What passed, or is gone since an earlier run, is none.</summary>
    private static bool IsFinding(JsonElement result) =>
        result.OptionalText("kind") is null or "fail" or "open" or "review" && result.OptionalText("baselineState") != "absent" && result.OptionalText("level") != "none";

    private static ScannerResult Read(JsonElement result, ScannerRule[][] components, Func<JsonElement, (CodeLocation? Place, string Elsewhere)> placeOf)
    {
        var rule = RuleOf(result, components);
        var own = result.OptionalPart("properties");
        if (own is not null)
            rule = rule with { SecuritySeverity = Number(own) ?? rule.SecuritySeverity, Tags = [.. rule.Tags, .. Texts(own, "tags")] };
        var (place, elsewhere) = result.OptionalItems("locations") is [var location, ..] ? placeOf(location) : (null, "");
        var message = result.Part("message");
        return new(rule, result.OptionalText("level"), message.OptionalText("text") ?? message.OptionalText("markdown") ?? rule.Title, place, elsewhere, SuppressionOf(result));
    }

    private static ScannerRule RuleOf(JsonElement result, ScannerRule[][] components)
    {
        var named = result.OptionalPart("rule");
        var component = named?.OptionalPart("toolComponent")?.OptionalNumber("index") is { } extension ? components.ElementAtOrDefault(extension + 1) : components[0];
        var index = result.OptionalNumber("ruleIndex") ?? named?.OptionalNumber("index") ?? -1;
        var id = result.OptionalText("ruleId") ?? named?.OptionalText("id");
        return component?.ElementAtOrDefault(index)
            ?? components.SelectMany(rules => rules).FirstOrDefault(rule => rule.Id == id)
            ?? new(id ?? "unnamed", id ?? "A finding without a rule", "", null, "warning", [], null, "");
    }

    private static Suppression? SuppressionOf(JsonElement result) =>
        result.OptionalItems("suppressions")
            .Where(suppression => suppression.OptionalText("status") is null or "accepted")
            .Select(suppression => new Suppression(suppression.OptionalText("kind") ?? "external", suppression.OptionalText("justification")))
            .OrderBy(suppression => string.IsNullOrWhiteSpace(suppression.Justification))
            .FirstOrDefault();

    private (CodeLocation? Place, string Elsewhere) PlaceOf(JsonElement location, JsonElement?[] artifacts, Dictionary<string, string> bases)
    {
        if (location.OptionalPart("physicalLocation") is not { } physical || physical.OptionalPart("artifactLocation") is not { } named)
            return (null, "");
        var artifact = named.OptionalText("uri") is null && named.OptionalNumber("index") is { } index ? artifacts.ElementAtOrDefault(index) ?? named : named;
        if (artifact.OptionalText("uri") is not { Length: > 0 } uri)
            return (null, "");
        var name = PathOf(uri);
        var from = artifact.OptionalText("uriBaseId") is { } id && bases.TryGetValue(id, out var address) ? PathOf(address) : "";
        if (paths.Find(name, from.Length > 0 ? [from] : []) is not { } path)
            return (null, name);
        var region = physical.OptionalPart("region");
        var line = Math.Max(1, region?.OptionalNumber("startLine") ?? 1);
        var column = Math.Max(1, region?.OptionalNumber("startColumn") ?? 1);
        return (new(path, line, column, Math.Max(line, region?.OptionalNumber("endLine") ?? line), Math.Max(1, region?.OptionalNumber("endColumn") ?? column)), "");
    }

    // a scanner of images or packages names files of these by relative paths: not ours, and yet not of another tree
    private static bool IsAbsolute(string name) => Path.IsPathRooted(name) || name.Contains("://", StringComparison.Ordinal) || (name.Length > 1 && name[1] == ':');

    private static string PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath : Uri.UnescapeDataString(uri);

    private static string? FailureOf(JsonElement[] invocations)
    {
        foreach (var invocation in invocations)
        {
            var error = invocation.OptionalItems("toolConfigurationNotifications").Concat(invocation.OptionalItems("toolExecutionNotifications"))
                .Where(notification => notification.OptionalText("level") == "error")
                .Select(notification => notification.OptionalPart("message")?.OptionalText("text") ?? "an error without a text")
                .FirstOrDefault();
            if (error is not null || invocation.OptionalFlag("executionSuccessful") == false)
                return error ?? invocation.OptionalText("exitCodeDescription") ?? (invocation.OptionalNumber("exitCode") is { } code ? $"exit code {code}" : "executionSuccessful is false");
        }

        return null;
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}

using System.Collections.Immutable;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Reads the SARIF that csc writes: strictly, because a log written by two compilations at once looks almost right.</summary>
internal static class CompilerLogReader
{
    /// <summary>A compilation of 100,000 lines with every rule on writes about 30 MB.</summary>
    internal const int MaximumBytes = 256 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static CompilerLogReading Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return Broken("the file is not there");
            if (file.Length is 0 or > MaximumBytes)
                return Broken(file.Length == 0 ? "the file is empty" : OverLimit);
            using var stream = file.OpenRead();
            return Read(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Broken("the file cannot be read");
        }
    }

    public static CompilerLogReading Read(Stream stream) => Read(stream, MaximumBytes);

    internal static CompilerLogReading Read(Stream stream, int maximumBytes)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > maximumBytes)
                return Broken(OverLimit);
            bytes.Write(buffer, 0, read);
        }

        try
        {
            var text = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
            if (text.Span.StartsWith("\uFEFF"u8))
                text = text[3..];
            using var document = JsonDocument.Parse(text, Strict);
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            return Broken(exception.LineNumber is { } line
                ? $"it is no single JSON document (line {line + 1})"
                : $"it is not what the compiler writes: {exception.Message}");
        }
    }

    private static string OverLimit => $"it is over the limit of {MaximumBytes / (1024 * 1024)} MB";

    private static CompilerLogReading Read(JsonElement root)
    {
        var version = root.Text("version");
        if (version != "2.1.0")
            return new(null, ProjectProblems.OtherFormat(version));
        var runs = root.Items("runs");
        if (runs.Length != 1)
            return Broken($"it holds {runs.Length} runs");

        var run = runs[0];
        var driver = run.Part("tool").Part("driver");
        var rules = driver.OptionalItems("rules").Select(ReadRule).ToArray();
        var results = run.Items("results").Select(result => ReadResult(result, rules)).ToImmutableArray();
        return new(
            new CompilerLog(
                driver.Text("name"),
                driver.OptionalText("semanticVersion") ?? driver.OptionalText("version") ?? "",
                results,
                rules.DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToImmutableDictionary(rule => rule.Id, StringComparer.Ordinal),
                DisabledIds(run)),
            null);
    }

    private static CompilerRule ReadRule(JsonElement rule)
    {
        var id = rule.Text("id");
        var configuration = rule.OptionalPart("defaultConfiguration");
        var properties = rule.OptionalPart("properties");
        return new CompilerRule(
            id,
            rule.OptionalPart("shortDescription")?.OptionalText("text") ?? id,
            rule.OptionalPart("fullDescription")?.OptionalText("text") ?? "",
            WebAddress.OrNull(rule.OptionalText("helpUri")),
            configuration?.OptionalFlag("enabled") == false ? "none" : configuration?.OptionalText("level") ?? "warning",
            properties?.OptionalText("category") ?? "",
            properties is { } bag ? [.. bag.OptionalItems("tags").Select(tag => tag.AsText())] : []);
    }

    private static CompilerResult ReadResult(JsonElement result, CompilerRule[] rules)
    {
        var id = result.Text("ruleId");
        if (result.OptionalNumber("ruleIndex") is { } index && (index < 0 || index >= rules.Length || rules[index].Id != id))
            throw new JsonException($"a result of {id} points at another rule");
        return new CompilerResult(
            id,
            result.OptionalText("level") ?? "warning",
            result.Part("message").Text("text"),
            result.OptionalItems("locations") is [var location, ..] ? ReadPlace(location) : null,
            result.OptionalItems("suppressions") is { Length: > 0 } suppressions ? ReadSuppression(suppressions) : null,
            result.OptionalPart("properties")?.OptionalPart("customProperties") is { } properties ? ReadProperties(properties) : ImmutableDictionary<string, string>.Empty);
    }

    private static CompilerPlace? ReadPlace(JsonElement location)
    {
        if (location.OptionalPart("physicalLocation") is not { } physical)
            return null;
        var region = physical.OptionalPart("region");
        var line = region?.OptionalNumber("startLine") ?? 1;
        var column = region?.OptionalNumber("startColumn") ?? 1;
        return new CompilerPlace(
            PathOf(physical.Part("artifactLocation").Text("uri")),
            line,
            column,
            region?.OptionalNumber("endLine") ?? line,
            region?.OptionalNumber("endColumn") ?? column);
    }

    // one justified suppression is enough; csc lists them in the order it met them
    private static Suppression ReadSuppression(JsonElement[] suppressions)
    {
        var all = suppressions
            .Select(suppression => new Suppression(
                suppression.OptionalPart("properties")?.OptionalText("suppressionType") ?? suppression.Text("kind"),
                suppression.OptionalText("justification")))
            .ToArray();
        return all.FirstOrDefault(suppression => suppression.IsJustified) ?? all[0];
    }

    private static ImmutableDictionary<string, string> ReadProperties(JsonElement properties) =>
        properties.Members().Where(member => member.Value.ValueKind == JsonValueKind.String)
            .ToImmutableDictionary(member => member.Name, member => member.Value.AsText(), StringComparer.Ordinal);

    private static ImmutableHashSet<string> DisabledIds(JsonElement run) =>
        run.OptionalItems("invocations")
            .SelectMany(invocation => invocation.OptionalItems("ruleConfigurationOverrides"))
            .Where(change => change.Part("configuration").OptionalFlag("enabled") == false)
            .Select(change => change.Part("descriptor").Text("id"))
            .ToImmutableHashSet(StringComparer.Ordinal);

    private static string PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath : Uri.UnescapeDataString(uri);

    private static CompilerLogReading Broken(string why) => new(null, ProjectProblems.BrokenLog(why));
}

using System.Text.Json;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>Reads coverlet's own format: module, file, class, method, then lines with hits and branches.</summary>
internal static class CoverletJson
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    public static CoverageMap Read(Stream stream, SourcePaths paths, IReadOnlySet<string> ignored)
    {
        using var document = JsonDocument.Parse(stream, Strict);
        var map = new CoverageMap { ListsEveryAssembly = true };
        foreach (var module in Members(document.RootElement))
        {
            var assembly = Path.GetFileNameWithoutExtension(module.Name);
            map.AddAssembly(assembly);
            if (ignored.Contains(assembly))
                continue;
            foreach (var file in Members(module.Value))
            {
                if (paths.Find(file.Name, []) is { } path)
                    Read(map, path, file.Value);
            }
        }

        return map;
    }

    private static void Read(CoverageMap map, string path, JsonElement classes)
    {
        foreach (var type in Members(classes))
        {
            foreach (var method in Members(type.Value))
                Read(map.File(path), $"{type.Name}::{method.Name}", method.Value);
        }
    }

    private static void Read(FileCoverage file, string method, JsonElement counts)
    {
        var isCovered = false;
        var lines = Member(counts, "Lines");
        foreach (var line in Members(lines))
        {
            var hits = Hits(line.Value);
            isCovered |= hits > 0;
            if (int.TryParse(line.Name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0)
                file.AddLine(number, hits, method);
        }

        file.AddMethod(method, isCovered);
        if (Member(counts, "Branches") is not { ValueKind: JsonValueKind.Array } branches)
            return;
        var numbers = new Dictionary<int, int>();
        foreach (var branch in branches.EnumerateArray().Where(branch => branch.ValueKind == JsonValueKind.Object))
        {
            if (Member(branch, "Line") is not { ValueKind: JsonValueKind.Number } place || !place.TryGetInt32(out var line) || line <= 0)
                continue;
            var number = numbers[line] = numbers.GetValueOrDefault(line) + 1;
            file.AddBranch(new BranchKey(line, method, number), Hits(Member(branch, "Hits")));
        }
    }

    private static IEnumerable<JsonProperty> Members(JsonElement element) => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    /// <remarks>What does not fit is no reason to lose the file: more than 2^63 is many, and less than nothing is nothing.</remarks>
    private static long Hits(JsonElement element) =>
        element.ValueKind != JsonValueKind.Number ? 0
        : element.TryGetInt64(out var hits) ? Math.Max(0, hits)
        : element.TryGetDouble(out var large) && large > 0 ? long.MaxValue
        : 0;
}

using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Duplication;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Reads the lists among the source facts: one entry a line, fields between tabs. What is not in this shape is not there.</summary>
internal static class FactLists
{
    public static ImmutableArray<CodePlace> Places(CompilerLog log, SourceRoot root) =>
    [
        .. from fields in Read(log, "Places", 6)
           where Number(fields[1]) is > 0 && Number(fields[2]) is not null && Number(fields[4]) is not null
           select new CodePlace(fields[0], Below(root, fields[5]), Number(fields[1])!.Value, Number(fields[2])!.Value, fields[3], Number(fields[4])!.Value),
    ];

    public static ImmutableArray<HiddenSource> Hidden(CompilerLog log, SourceRoot root) =>
    [
        .. from fields in Read(log, "Hidden", 4)
           where Number(fields[1]) is > 0 && Number(fields[2]) is not null && Below(root, fields[3]).Length > 0
           select new HiddenSource(fields[0], Below(root, fields[3]), Number(fields[1])!.Value, Number(fields[2])!.Value),
    ];

    /// <summary>The pieces of the files below the root; <see langword="null"/> when the log does not tell, or not in the right shape.</summary>
    public static ImmutableArray<CodeFile>? Code(CompilerLog log, SourceRoot root)
    {
        if (Text(log, "Pieces") is null)
            return null;
        CodeFile?[] files = [.. from fields in Read(log, "Pieces", 2) where Below(root, fields[0]).Length > 0 select CodeFile.Read(Below(root, fields[0]), fields[1])];
        return files.Contains(null) ? null : [.. files.OfType<CodeFile>()];
    }

    /// <summary>Lines of text of the files that rules looked at; <see langword="null"/> when the log does not tell.</summary>
    public static int? TextLines(CompilerLog log) => Text(log, "TextLines") is { } text ? Number(text) : null;

    private static IEnumerable<string[]> Read(CompilerLog log, string name, int fields) =>
        (Text(log, name) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Where(entry => entry.Length == fields);

    private static string? Text(CompilerLog log, string name) =>
        log.Results.FirstOrDefault(result => result.RuleId == OurRules.SourceFacts)?.Properties.GetValueOrDefault(name);

    private static string Below(SourceRoot root, string path) => path.Length == 0 ? "" : root.Relative(path) ?? "";

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}

using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>What is marked as generated and lies among the sources: named; and where it is more than a little, what rules did not see was not measured.</summary>
internal static class HiddenSources
{
    /// <summary>Up to here it is a notice; beyond, a clean log of the rest says nothing of the whole.</summary>
    public const decimal MostPercent = 10;

    private const int Named = 3;
    private const string Remedy = "Take the mark off what people write; call what a tool writes *.g.cs, or let the build write it under obj";

    /// <summary>What of a log's hidden source people may have written: not what came with a package.</summary>
    public static ImmutableArray<HiddenSource> Of(CompilerLog log, SourceRoot root) =>
        [.. FactLists.Hidden(log, root).Where(source => source.Mark == HiddenSource.ByName || !IsOfPackage(root.Absolute(source.Path), root))];

    /// <summary>LQ9109, when too much is hidden for the rest to speak for it; <see langword="null"/> otherwise.</summary>
    public static Problem? TooMuch(CompilerLog log, ImmutableArray<HiddenSource> hidden)
    {
        var marked = Marked(hidden).ToArray();
        var seen = FactLists.TextLines(log) ?? 0;
        var all = seen + (long)marked.Where(source => source.Mark != HiddenSource.ByAttribute).Sum(source => (long)source.Lines);
        var lines = marked.Sum(source => (long)source.Lines);
        return lines > 0 && 100m * lines > MostPercent * all
            ? new Problem(ProjectProblems.GeneratedId, string.Create(CultureInfo.InvariantCulture, $"Rules looked at {all - lines:N0} of its {all:N0} lines of source: {Names(marked)}."), Remedy)
            : null;
    }

    /// <summary>LQ9109 as a notice, one a project.</summary>
    public static Problem? Notice(IEnumerable<HiddenSource> hidden, string project)
    {
        var marked = Marked(hidden).Distinct().OrderBy(source => source.Path, StringComparer.Ordinal).ThenBy(source => source.Line).ToArray();
        return marked.Length == 0
            ? null
            : new Problem(ProjectProblems.GeneratedId, string.Create(CultureInfo.InvariantCulture, $"Rules skip {marked.Sum(source => (long)source.Lines):N0} of its lines of source: {Names(marked)}."), Remedy, project);
    }

    private static IEnumerable<HiddenSource> Marked(IEnumerable<HiddenSource> hidden) => hidden.Where(source => source.Mark != HiddenSource.ByName);

    private static string Names(HiddenSource[] marked) =>
        string.Join(", ", marked.Take(Named).Select(source => $"{source.Path} ({HiddenSource.Marks.GetValueOrDefault(source.Mark, source.Mark)})"))
        + (marked.Length > Named ? string.Create(CultureInfo.InvariantCulture, $" and {marked.Length - Named:N0} more") : "");

    /// <summary>A package that is unpacked below the root brings files of its own; NuGet leaves a mark beside them.</summary>
    private static bool IsOfPackage(string file, SourceRoot root)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null && root.Relative(folder) is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, ".nupkg.metadata")))
                return true;
        }

        return false;
    }
}

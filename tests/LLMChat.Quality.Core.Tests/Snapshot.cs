namespace LLMChat.Quality.Core.Tests;

/// <summary>Texts that users depend on, kept in the repository: compared by tests, rewritten when <c>QUALITY_UPDATE_SNAPSHOTS</c> is 1.</summary>
internal static class Snapshot
{
    private const string UpdateVariable = "QUALITY_UPDATE_SNAPSHOTS";

    private static readonly Lazy<string> Root = new(() => FindRoot(AppContext.BaseDirectory));

    private static bool Updates => Environment.GetEnvironmentVariable(UpdateVariable) == "1";

    /// <summary>The repository's folder: the nearest one upwards that holds the solution.</summary>
    public static string RepositoryRoot => Root.Value;

    /// <summary>The absolute path of a file of the repository.</summary>
    public static string PathOf(string relativePath) => Path.GetFullPath(Path.Combine(RepositoryRoot, relativePath));

    /// <summary>Asserts that a file of the repository holds exactly this text, or writes it there.</summary>
    public static void Matches(string relativePath, string expected)
    {
        var path = PathOf(relativePath);
        var lines = Lines(expected);
        var current = File.Exists(path) ? Lines(File.ReadAllText(path)) : "";
        if (Updates && current != lines)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, lines);
            current = lines;
        }

        Assert.True(current == lines, Difference(relativePath, lines, current));
    }

    /// <summary>Asserts that the part of a Markdown file between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c> is this text, or writes it there.</summary>
    public static void MatchesPart(string relativePath, string name, string expected)
    {
        var (opening, closing) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var page = Lines(File.ReadAllText(PathOf(relativePath)));
        var start = page.IndexOf(opening, StringComparison.Ordinal);
        var end = page.IndexOf(closing, StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"{relativePath} has no part between {opening.TrimEnd()} and {closing}.");
        Matches(relativePath, page[..(start + opening.Length)] + Lines(expected) + page[end..]);
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    private static string Difference(string relativePath, string expected, string current)
    {
        var (wanted, found) = (expected.Split('\n'), current.Split('\n'));
        var line = wanted.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            {relativePath} is not up to date, first in line {line + 1}:
              expected: {wanted.ElementAtOrDefault(line) ?? "(end)"}
              in file:  {found.ElementAtOrDefault(line) ?? "(end)"}
            Run the tests once with {UpdateVariable}=1 and read the change before you commit it.
            """;
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "LLMChat.QualitySdk.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run below the repository."));
}

using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Evidence.Documentation;

/// <summary>Reads whether the README at the root of the tree tells what a reader looks for.</summary>
internal static class ReadmeReader
{
    /// <summary>With less nobody learns what the thing is: words, or Chinese, Japanese or Korean characters.</summary>
    private const int LeastWords = 20;

    private static readonly string[] Folders = ["", ".github/", "docs/"];

    public static ShareReading Read(TreeListing tree)
    {
        var files = Folders.Select(folder => tree.Files.Where(file => IsReadme(file.Path, folder)).ToArray()).FirstOrDefault(found => found.Length > 0) ?? [];
        if (files.Length == 0)
            return ShareReading.Of(100, [new(MetricNames.Readme, null, 100, "There is no README at the root of the tree: write what the thing is, how to get it and how to use it")]);
        var texts = files.Select(file => TextFiles.Read(tree, file)).ToArray();
        return texts.Contains(null)
            ? ShareReading.NotMeasured($"{files[Array.IndexOf(texts, null)].Path} cannot be read, or is longer than {TextFiles.MaximumBytes / (1024 * 1024)} MB.", "Make it a text that can be read")
            : ShareReading.Of(100, Missing(files[0].Path, [.. texts.OfType<string>()], tree));
    }

    private static bool IsReadme(string path, string folder)
    {
        if (!path.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
            return false;
        var name = path[folder.Length..];
        return name.StartsWith("readme", StringComparison.OrdinalIgnoreCase) && (name.Length == 6 || name[6] is '.' or '-' or '_') && !name.Contains('/', StringComparison.Ordinal)
            && (name.Length == 6 || Path.GetExtension(name).ToUpperInvariant() is ".MD" or ".MARKDOWN" or ".TXT" or ".RST" or ".ADOC");
    }

    private static ImmutableArray<Shortfall> Missing(string path, ImmutableArray<string> texts, TreeListing tree)
    {
        var lines = texts.SelectMany(MarkdownLines.Of).ToArray();
        var headings = lines.Select(line => line.Text).OfType<string>().Where(IsHeading).ToArray();
        var names = tree.Files.Where(file => !file.Path.Contains('/', StringComparison.Ordinal) || file.Path.StartsWith(".github/", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file.Path)).ToArray();
        var hasCode = lines.Any(line => line.Text is null);
        return
        [
            .. WordsOf(lines.Select(line => line.Text).OfType<string>().Where(line => !IsHeading(line))) >= LeastWords ? [] : new[] { Of(path, ReadmeSection.PointsOfText, $"what the thing is, in {LeastWords} words or more") },
            .. ReadmeSection.All.Where(section => !Tells(section, headings, names, texts, hasCode)).Select(section => Of(path, section.Points, $"{section.Name}: no heading with a word such as '{section.Words[0]}' or '{section.Words.First(word => word[0] > 127)}'")),
        ];
    }

    private static Shortfall Of(string path, int points, string what) => new(
        MetricNames.Readme,
        new CodeLocation(path, 1, 1, 1, 1),
        points,
        string.Create(CultureInfo.InvariantCulture, $"It does not say {what} (worth {points} of 100)"));

    private static bool Tells(ReadmeSection section, string[] headings, string[] files, ImmutableArray<string> texts, bool hasCode) =>
        headings.Any(heading => section.Words.Any(word => heading.Contains(word, StringComparison.OrdinalIgnoreCase)))
        || section.Files.Any(name => files.Contains(name, StringComparer.OrdinalIgnoreCase))
        || section.Code.Any(code => code == "\n" ? hasCode : texts.Any(text => text.Contains(code, StringComparison.OrdinalIgnoreCase)));

    private static bool IsHeading(string line) =>
        line.TrimStart().StartsWith('#') || line.TrimStart().StartsWith("<h", StringComparison.OrdinalIgnoreCase) || line.TrimStart().StartsWith("**", StringComparison.Ordinal) || line.TrimStart().StartsWith("= ", StringComparison.Ordinal);

    private static int WordsOf(IEnumerable<string> lines) => lines.Sum(line =>
        line.Count(character => character is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF')
        + line.Split([' ', '\t', '|'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(character => char.IsLetter(character) && character < '\u3040') && !word.Contains("](", StringComparison.Ordinal) && !word.Contains('<', StringComparison.Ordinal)));
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Evidence.Documentation;

/// <summary>Reads whether a change log tells of the last tagged version, or of a newer one.</summary>
internal static partial class ChangelogReader
{
    /// <summary>A repository of many packages has one each; more are not read.</summary>
    private const int MostFiles = 200;

    private static readonly ImmutableArray<string> Names = ["CHANGELOG", "CHANGES", "CHANGE-LOG", "CHANGE_LOG", "HISTORY", "RELEASENOTES", "RELEASE-NOTES", "RELEASE_NOTES", "RELEASES", "NEWS"];

    public static ShareReading Read(TreeListing tree, LastTag? tag)
    {
        if (tag is null or { Problem: not null })
            return ShareReading.NotMeasured(tag?.Problem ?? "Nobody asked git for the tags of the tree.", "Judge a full git clone (fetch-depth: 0 on GitHub)");
        if (tag.Name is not { } name)
            return ShareReading.NotApplicable("No tag of the tree names a version, so nothing was released that a change log could tell of.");
        TreeFile[] files = [.. tree.Files.Where(IsChangelog).OrderBy(file => file.Path.Count(character => character == '/')).ThenBy(file => file.Path, StringComparer.Ordinal).Take(MostFiles)];
        if (files.Length == 0)
            return ShareReading.Of(1, [new(MetricNames.Changelog, null, 1, $"There is no change log, and the last tag is {Shown(name)}: write CHANGELOG.md")]);
        return files.Any(file => TextFiles.Read(tree, file) is { } text && Tells(text, tag.Version!))
            ? ShareReading.Of(1, [])
            : ShareReading.Of(1, [new(MetricNames.Changelog, new(files[0].Path, 1, 1, 1, 1), 1, $"It has no entry for the last tag, {Shown(name)}, nor for a newer version: say what changed")]);
    }

    private static string Shown(string tag) => Configuration.ForeignText.Show(tag);

    private static bool IsChangelog(TreeFile file) =>
        Path.GetExtension(file.Path).ToUpperInvariant() is ".MD" or ".TXT" or ".MARKDOWN" or ".RST" or "" && Names.Contains(Path.GetFileNameWithoutExtension(file.Path).ToUpperInvariant());

    private static bool Tells(string text, Version version) =>
        text.Contains(version.ToString(), StringComparison.Ordinal)
        || text.Split('\n').Select(line => Heading().Match(line)).Any(found => found.Success && Version.TryParse(found.Groups[1].Value, out var told) && told >= version);

    // what opens with a version, whatever marks it as a heading: '## [1.2.3]', '1.2.3 (2026-01-02)', 'Version 1.2.3'
    [GeneratedRegex(@"^\s*[#=*\-]*\s*\[?(?:v|version|release)?\s*([0-9]{1,9}(?:\.[0-9]{1,9}){1,3})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();
}

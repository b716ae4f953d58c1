using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Evidence.Files;

namespace LLMChat.Quality.Core.Evidence.Documentation;

/// <summary>Reads which relative links of Markdown files lead to a file or folder of the tree. Only the list of the tree is asked: no path leads anywhere else.</summary>
internal sealed class LinkReader
{
    /// <summary>More Markdown files are not read, and then the share is not known.</summary>
    private const int MostFiles = 20_000;

    /// <summary>Folders whose Markdown is somebody else's, or the input of a test or a generator.</summary>
    private static readonly ImmutableHashSet<string> Foreign = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "node_modules", "vendor", "third-party", "thirdparty", "third_party", "3rdparty", "external", "externals", "ext", "lib", "test", "tests", "testdata", "test-data", "fixtures", "templates", "template", "bower_components");

    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    private LinkReader(TreeListing tree)
    {
        foreach (var file in tree.Files)
        {
            for (var path = file.Path; path.Length > 0 && paths.Add(path); path = Parent(path))
            {
            }
        }

        foreach (var note in tree.Notes.Select(note => note.Path).OfType<string>()) // links and submodules, which are there and not entered
            paths.Add(note);
    }

    /// <summary>The share of links that lead somewhere, and a finding for each that does not.</summary>
    public static (ShareReading Share, ImmutableArray<Finding> Broken) Read(TreeListing tree)
    {
        var files = tree.Files.Where(file => file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !file.Path.Split('/')[..^1].Any(IsForeign)).Take(MostFiles + 1).ToArray();
        if (files.Length > MostFiles)
            return (ShareReading.NotMeasured($"There are more than {MostFiles} Markdown files.", "Nothing to do"), []);
        var (reader, links, unread) = (new LinkReader(tree), 0, (string?)null);
        var broken = ImmutableArray.CreateBuilder<Finding>();
        foreach (var file in files)
        {
            if (TextFiles.Read(tree, file) is not { } text)
                unread = file.Path;
            else
                links += reader.Look(file.Path, text, broken);
        }

        var found = Numbered(broken);
        return unread is not null ? (ShareReading.NotMeasured($"{unread} cannot be read, or is longer than {TextFiles.MaximumBytes / (1024 * 1024)} MB.", "Make it a text that can be read"), found)
            : links == 0 ? (ShareReading.NotApplicable("No Markdown file has a link to another file of the tree."), found)
            : (new(Measurement.Measured(100m * (links - found.Length) / links), []), found);
    }

    private static bool IsForeign(string folder) => Foreign.Contains(folder) || folder.EndsWith(".Tests", StringComparison.OrdinalIgnoreCase);

    private int Look(string path, string text, ImmutableArray<Finding>.Builder broken)
    {
        var links = 0;
        foreach (var link in MarkdownLink.In(text))
        {
            if (TargetOf(path, link.Target) is not { } target)
                continue;
            var leads = paths.Contains(target) || paths.Contains(target + ".md");
            if (!leads && !IsFile(target))
                continue; // a page of a site that is built from these files, perhaps
            links++;
            if (!leads)
                broken.Add(Of(path, link, target));
        }

        return links;
    }

    /// <summary>The path below the root that a link names; <see langword="null"/> when it names something else.</summary>
    internal static string? TargetOf(string path, string link)
    {
        var end = link.IndexOfAny(['#', '?']);
        var target = end < 0 ? link : link[..end];
        if (target.Length == 0 || target.Contains(':', StringComparison.Ordinal) || target.StartsWith("//", StringComparison.Ordinal) || target.IndexOfAny(['{', '}', '$', '*', '<', '>', '~', '|', '@']) >= 0)
            return null;
        var parts = new List<string>(target[0] is '/' or '\\' ? [] : Parent(path).Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in Uri.UnescapeDataString(target).Split('/', '\\'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null; // out of the tree: on GitHub the way to issues and releases
            else
                parts.RemoveAt(parts.Count - 1);
        }

        return parts.Count == 0 ? null : string.Join('/', parts);
    }

    /// <summary>Whether the name is a file's: what has no ending, or the ending of a page, may be made from the files of the tree.</summary>
    private static bool IsFile(string target) => Path.GetExtension(target).ToUpperInvariant() is { Length: > 1 and < 8 } ending && ending is not (".HTML" or ".HTM" or ".ASPX" or ".PHP") && ending.Skip(1).All(char.IsAsciiLetterOrDigit) && ending.Any(char.IsAsciiLetter);

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private static Finding Of(string path, MarkdownLink link, string target) => new(
        ReportRules.BrokenLink.Id,
        ReportRules.BrokenLink.Severity,
        $"The link leads to {target}, which is no file of the tree",
        new(path, link.Line, link.Column, link.Line, link.Column + link.Target.Length + 2),
        [],
        Confidence.High,
        null,
        $"{path}\n{target}");

    /// <summary>Fingerprints that tell repetitions apart.</summary>
    private static ImmutableArray<Finding> Numbered(IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. findings.Select(finding =>
            {
                var ordinal = seen[finding.Fingerprint] = seen.GetValueOrDefault(finding.Fingerprint) + 1;
                return finding with { Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{finding.RuleId}\n{finding.Fingerprint}\n{ordinal}")))) };
            }),
        ];
    }
}

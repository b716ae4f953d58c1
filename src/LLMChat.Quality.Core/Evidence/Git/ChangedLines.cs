using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LLMChat.Quality.Core.Evidence.Git;

/// <summary>The lines that are new since a base: those a work tree has beyond the commit where it left the base's history.</summary>
/// <param name="Base">The commit that was compared with; empty when there is none.</param>
/// <param name="Files">The first and last line of each changed part, by the path of the file from the root. A renamed file has only what changed in it.</param>
/// <param name="Untracked">New files that git does not track yet: every line of them is new.</param>
/// <param name="Problem">Why nobody knows.</param>
internal sealed record ChangedLines(string Base, ImmutableSortedDictionary<string, ImmutableArray<(int First, int Last)>> Files, ImmutableSortedSet<string> Untracked, Problem? Problem)
{
    private static readonly string[] Diff =
    [
        "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames", "--diff-filter=d", "--relative", "--ignore-submodules=all",
        "--src-prefix=a/", "--dst-prefix=b/",
    ];

    /// <summary>Asks git.</summary>
    /// <param name="root">The folder whose files count.</param>
    /// <param name="reference">A branch, tag or commit. Foreign.</param>
    /// <param name="git">The git of this machine, if there is one.</param>
    /// <param name="cancellationToken">Ends git, and throws.</param>
    public static ChangedLines Since(string root, string reference, GitCommand? git, CancellationToken cancellationToken)
    {
        if (git is null)
            return Unknown(GitProblems.Absent);
        var filters = GitFilters.Disabled(git, cancellationToken);
        if (filters.Failure is { } failure)
            return Unknown(GitProblems.Of(failure, root));
        var commit = git.Run(["rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"], cancellationToken);
        if (commit.Failure is not null)
            return Unknown(GitProblems.NoBase(reference));
        var start = git.Run(["merge-base", Line(commit), "HEAD"], cancellationToken);
        if (start.Failure is not null)
            return Unknown(GitProblems.NoCommonCommit(reference));
        if (Line(start) != Line(commit) && IsCutOff(git, Line(commit), Line(start), cancellationToken))
            return Unknown(GitProblems.NoCommonCommit(reference));
        var diff = git.Run([.. filters.Arguments, "-c", "core.quotePath=false", .. Diff, Line(start), "--"], cancellationToken);
        var untracked = git.Run(["ls-files", "-z", "--others", "--exclude-standard"], cancellationToken);
        return (diff.Failure ?? untracked.Failure) is { } stopped
            ? Unknown(GitProblems.Of(stopped, root))
            : new(Line(start), Parse(diff.Output.Span), [.. Encoding.UTF8.GetString(untracked.Output.Span).Split('\0', StringSplitOptions.RemoveEmptyEntries)], null);
    }

    /// <summary>Whether a shallow history ends between the commit in common and the two that have it: a nearer one may lie behind that end, and every line since the farther one would count as new.</summary>
    private static bool IsCutOff(GitCommand git, string commit, string start, CancellationToken cancellationToken) =>
        git.Run(["rev-parse", "--is-shallow-repository"], cancellationToken) is var shallow && (shallow.Failure is not null || Line(shallow) == "true")
        && git.Run(["rev-list", "--max-parents=0", "--max-count=1", "HEAD", commit, "^" + start], cancellationToken) is var ends && (ends.Failure is not null || Line(ends).Length > 0);

    /// <summary>Whether a line is new.</summary>
    public bool Contains(string path, int line) =>
        Untracked.Contains(path) || (Files.TryGetValue(path, out var parts) && parts.Any(part => line >= part.First && line <= part.Last));

    /// <summary>Whether one of some lines is new.</summary>
    public bool Touches(string path, int first, int last) =>
        Untracked.Contains(path) || (Files.TryGetValue(path, out var parts) && parts.Any(part => last >= part.First && first <= part.Last));

    /// <summary>The finding with what is known of its age.</summary>
    public Finding Mark(Finding finding) =>
        Problem is null && finding.Location is { } place ? finding with { IsNew = Touches(place.Path, place.Line, Math.Max(place.Line, place.EndLine)) } : finding;

    /// <summary>Reads a diff without context. Lines of a part are counted, never looked at: what they say is foreign.</summary>
    internal static ImmutableSortedDictionary<string, ImmutableArray<(int First, int Last)>> Parse(ReadOnlySpan<byte> diff)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<(int First, int Last)>>(StringComparer.Ordinal);
        string? path = null;
        var skip = 0;
        foreach (var range in diff.Split((byte)'\n'))
        {
            var line = diff[range];
            if (skip > 0)
            {
                if (!line.StartsWith("\\"u8)) // "\ No newline at end of file"
                    skip--;
            }
            else if (line.StartsWith("+++ "u8))
            {
                path = PathOf(Encoding.UTF8.GetString(line[4..]));
            }
            else if (line.StartsWith("@@ -"u8) && Part(Encoding.UTF8.GetString(line)) is { } part)
            {
                skip = part.Old + part.New;
                if (path is not null && part.New > 0)
                    files[path] = (files.TryGetValue(path, out var parts) ? parts : []).Add((part.First, part.First + part.New - 1));
            }
        }

        return files.ToImmutable();
    }

    /// <summary>The counts of "@@ -12,3 +14 @@": so many old lines, so many new ones from a line on; a count of 1 is left out.</summary>
    private static (int Old, int First, int New)? Part(string header)
    {
        var words = header.Split(' ', 4);
        return words.Length >= 3 && Range(words[1], '-') is { } before && Range(words[2], '+') is { } after ? (before.Count, after.First, after.Count) : null;
    }

    private static (int First, int Count)? Range(string text, char sign)
    {
        if (!text.StartsWith(sign))
            return null;
        var parts = text[1..].Split(',', 2);
        var count = 1;
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && (parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out count))
            ? (first, count)
            : null;
    }

    /// <summary>The path of "b/src/a.cs"; git ends one that holds a space with a tab, and quotes one that holds a quote, a backslash or a control character.</summary>
    private static string? PathOf(string name)
    {
        var path = name.TrimEnd('\t', '\r');
        if (path.StartsWith('"'))
            path = Unquote(path);
        return path.StartsWith("b/", StringComparison.Ordinal) ? path[2..] : null;
    }

    private static string Unquote(string quoted)
    {
        var bytes = new List<byte>();
        for (var index = 1; index < quoted.Length && quoted[index] != '"'; index++)
        {
            if (quoted[index] != '\\' || index + 1 >= quoted.Length)
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(quoted[index].ToString()));
            }
            else if (quoted[index + 1] is >= '0' and <= '3' && index + 3 < quoted.Length)
            {
                bytes.Add((byte)(((quoted[index + 1] - '0') << 6) | ((quoted[index + 2] - '0') << 3) | (quoted[index + 3] - '0')));
                index += 3;
            }
            else
            {
                bytes.Add((byte)(quoted[++index] switch { 'a' => '\a', 'b' => '\b', 't' => '\t', 'n' => '\n', 'v' => '\v', 'f' => '\f', 'r' => '\r', var other => other }));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string Line(GitOutput output) => Encoding.UTF8.GetString(output.Output.Span).Trim();

    private static ChangedLines Unknown(Problem problem) => new("", ImmutableSortedDictionary<string, ImmutableArray<(int First, int Last)>>.Empty, [], problem);
}

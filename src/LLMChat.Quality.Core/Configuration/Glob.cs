using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>A pattern for paths below the root: <c>*</c> is any part of a name, <c>?</c> one character of it, <c>**</c> as a whole name any number of folders.</summary>
/// <remarks>Every other character stands for itself, and upper and lower case differ. The time to match grows with the product of both lengths at most, whatever the pattern.</remarks>
public sealed class Glob
{
    private const string AnyFolders = "**";
    private const int MaximumCharacters = 512;

    private readonly ImmutableArray<string> _segments;

    private Glob(string pattern)
    {
        // 'folder/**' is what lies in the folder: a name has to follow
        var segments = pattern.Split('/');
        _segments = segments[^1] == AnyFolders ? [.. segments, "*"] : [.. segments];
    }

    /// <summary>Makes a matcher of a pattern that the configuration reader has accepted.</summary>
    public static Glob Parse(string pattern) =>
        Flaw(pattern) is { } flaw ? throw new ArgumentException(flaw, nameof(pattern)) : new(pattern);

    /// <summary>Whether a path matches.</summary>
    /// <param name="path">A path relative to the root, with forward slashes.</param>
    public bool IsMatch(string path)
    {
        var names = path.Split('/');
        return Match(names.Length, _segments.Length, segment => _segments[segment] == AnyFolders, (name, segment) => NameMatches(names[name], _segments[segment]));
    }

    /// <summary>Says what is wrong with a pattern.</summary>
    internal static Complaint? JudgeForm(string pattern) =>
        Flaw(pattern) is { } flaw ? new("LQ9014", $"The pattern '{ForeignText.Show(pattern)}' is not usable: {flaw}.", "Write a path relative to the root with forward slashes; '*', '?' and '**' are the wildcards.") : null;

    /// <summary>Says what is wrong with the pattern of an exclude.</summary>
    internal static Complaint? Judge(string pattern) =>
        JudgeForm(pattern) is { } flaw ? flaw
        : IsEverything(pattern) ? new("LQ9015", $"The pattern '{ForeignText.Show(pattern)}' excludes everything.", "Narrow it: nothing analysed is never a pass.")
        : null;

    private static string? Flaw(string pattern) => pattern switch
    {
        "" => "it is empty",
        { Length: > MaximumCharacters } => FormattableString.Invariant($"it is longer than {MaximumCharacters} characters"),
        ['/', ..] => "it begins with '/'",
        ['!', ..] => "it begins with '!', and nothing can be taken back",
        _ when pattern.Contains('\\', StringComparison.Ordinal) => "it contains a backslash",
        [.., '/'] => "it ends with '/'; a folder's files are 'folder/**'",
        _ when pattern.Any(char.IsControl) => "it contains a control character",
        _ when pattern.Split('/').Any(segment => segment is "" or "." or "..") => "it has a part that is empty, '.' or '..'",
        _ => null,
    };

    /// <summary>Whether nothing but wildcards is left, and any number of folders among them.</summary>
    private static bool IsEverything(string pattern)
    {
        var segments = pattern.Split('/');
        return segments.Contains(AnyFolders) && segments.All(segment => segment.Contains('*', StringComparison.Ordinal) && segment.All(character => character is '*' or '?'));
    }

    private static bool NameMatches(string name, string segment) =>
        !segment.AsSpan().ContainsAny('*', '?') ? name == segment : Match(name.Length, segment.Length, index => segment[index] == '*', (character, index) => segment[index] == '?' || segment[index] == name[character]);

    /// <summary>Matches item by item; at a mismatch only the last wildcard takes one item more, because an earlier one could gain nothing by it.</summary>
    private static bool Match(int items, int parts, Func<int, bool> isWildcard, Func<int, int, bool> matches)
    {
        var (item, part, wildcard, retry) = (0, 0, -1, 0);
        while (item < items)
        {
            if (part < parts && isWildcard(part))
                (wildcard, retry, part) = (part, item, part + 1);
            else if (part < parts && matches(item, part))
                (item, part) = (item + 1, part + 1);
            else if (wildcard >= 0)
                (item, part) = (++retry, wildcard + 1);
            else
                return false;
        }

        while (part < parts && isWildcard(part))
            part++;
        return part == parts;
    }
}

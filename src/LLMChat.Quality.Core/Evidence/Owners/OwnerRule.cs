using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace LLMChat.Quality.Core.Evidence.Owners;

/// <summary>One line of CODEOWNERS.</summary>
/// <param name="Pattern">What it is about.</param>
/// <param name="Owners">Who owns it; empty takes owners away.</param>
internal sealed record OwnerRule(Regex Pattern, ImmutableArray<string> Owners)
{
    private const int LongestPattern = 512;

    /// <summary>Reads a line; <see langword="null"/> for one that says nothing, or that GitHub does not take.</summary>
    public static OwnerRule? Read(string line)
    {
        var words = Words(line);
        return words is [{ Length: <= LongestPattern } pattern, .. var owners] && pattern[0] != '!' && !pattern.Contains('[', StringComparison.Ordinal)
            ? new(new Regex(Expression(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), [.. owners.Where(IsOwner)])
            : null;
    }

    private static bool IsOwner(string word) => word is ['@', _, ..] || word.IndexOf('@', StringComparison.Ordinal) > 0;

    /// <summary>Words with <c>\</c> before a blank that belongs to them; <c>#</c> at the start of a word begins a comment.</summary>
    private static List<string> Words(string line)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] == '\\' && index + 1 < line.Length)
                word.Append(line[++index]);
            else if (char.IsWhiteSpace(line[index]))
                Flush();
            else if (line[index] == '#' && word.Length == 0)
                break;
            else
                word.Append(line[index]);
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>As in .gitignore: a slash at the start or inside binds it to the root, and a folder stands for all in it; but <c>docs/*</c> is what lies in docs itself.</summary>
    private static string Expression(string pattern)
    {
        var isFolder = pattern.EndsWith('/');
        var names = pattern.Trim('/');
        var isBound = pattern.StartsWith('/') || names.Contains('/', StringComparison.Ordinal);
        var text = new StringBuilder(isBound ? "^" : "^(.*/)?");
        var parts = names.Split('/');
        for (var index = 0; index < parts.Length; index++)
        {
            var isLast = index == parts.Length - 1;
            if (parts[index] == "**")
                text.Append(isLast ? ".+" : "(.*/)?");
            else
                text.Append(string.Concat(parts[index].Select(Character))).Append(isLast ? "" : "/");
        }

        return text.Append(isFolder ? "/.+$" : parts[^1] == "*" && isBound ? "$" : "(/.*)?$").ToString();
    }

    private static string Character(char character) => character switch
    {
        '*' => "[^/]*",
        '?' => "[^/]",
        _ => Regex.Escape(character.ToString()),
    };
}

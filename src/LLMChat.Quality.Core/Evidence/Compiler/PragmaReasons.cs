using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Finds the reason that stands behind <c>#pragma warning disable</c> on the same line: the compiler's log does not tell it.</summary>
internal sealed class PragmaReasons(SourceLines lines)
{
    private const string Kind = "Pragma Directive";
    private const string Comment = "//";

    /// <summary>The finding, with the reason where there is one.</summary>
    public Finding Complete(Finding finding) =>
        finding is { Suppression: { Kind: Kind, Justification: null } suppression, Location: { } location } && Find(location, finding.RuleId) is { Length: > 0 } reason
            ? finding with { Suppression = suppression with { Justification = reason } }
            : finding;

    /// <summary>Keeps the reasons of files to themselves in which a secret was found: it may stand in the comment.</summary>
    public static IEnumerable<Finding> WithoutSecrets(ImmutableArray<Finding> findings)
    {
        var secret = findings.Where(finding => OurRules.IsSecret(finding.RuleId)).Select(finding => finding.Location?.Path).ToHashSet(StringComparer.Ordinal);
        return findings.Select(finding => finding.Suppression is { Kind: Kind, IsJustified: true } suppression && secret.Contains(finding.Location?.Path)
            ? finding with { Suppression = suppression with { Justification = "The reason stands in the source." } }
            : finding);
    }

    /// <summary>That of the nearest directive above which names the rule, or all rules.</summary>
    private string? Find(CodeLocation location, string rule)
    {
        var text = lines.Of(location.Path);
        for (var index = Math.Min(location.Line, text.Length) - 1; index >= 0; index--)
        {
            var words = Words(text[index]);
            if (words is ["#", "pragma", "warning", "disable", .. var ids] && (ids.IsEmpty || ids.Contains(rule, StringComparer.OrdinalIgnoreCase) || ids.Any(id => IsNumberOf(id, rule))))
                return text[index].IndexOf(Comment, StringComparison.Ordinal) is >= 0 and var start ? text[index][(start + Comment.Length)..].Trim() : null;
        }

        return null;
    }

    private static ImmutableArray<string> Words(string line)
    {
        var directive = line.AsSpan().TrimStart();
        if (directive is not ['#', ..])
            return [];
        var end = directive.IndexOf(Comment, StringComparison.Ordinal);
        return ["#", .. directive[1..(end < 0 ? directive.Length : end)].ToString().Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>The compiler's own warnings may be named by their number alone.</summary>
    private static bool IsNumberOf(string id, string rule) =>
        id.All(char.IsAsciiDigit) && rule.StartsWith("CS", StringComparison.Ordinal) && rule[2..].TrimStart('0') == id.TrimStart('0');
}

using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

namespace LLMChat.Quality.Core.Gate.Weakened;

/// <summary>Reads <c>NoWarn</c> in MSBuild files as what it is: rules that are switched off.</summary>
internal static partial class NoWarnLines
{
    /// <summary>Where a rule was switched off so.</summary>
    public const string Section = "NoWarn";

    private static readonly char[] Separators = [';', ',', ' ', '\t', '\n', '\r'];

    /// <summary>Rules that count and are switched off, one line each; other ids (a missing comment, an old package) are nothing.</summary>
    public static IEnumerable<RuleLine> Read(string file, string text) =>
        from element in Element().Matches(text).AsEnumerable()
        let line = 1 + text.AsSpan(0, element.Index).Count('\n')
        from id in element.Groups[1].Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(Named).Distinct(StringComparer.Ordinal)
        where SdkRuleTable.ById.GetValueOrDefault(id) is { Rule.Metric: not null } || OurRules.Ids.Contains(id)
        select new RuleLine(file, Section, $"dotnet_diagnostic.{id.ToLowerInvariant()}.severity", "none", line);

    /// <summary>The compiler's own warnings may stand there as numbers.</summary>
    private static string Named(string id) => id.All(char.IsAsciiDigit) ? $"CS{id.PadLeft(4, '0')}" : id.ToUpperInvariant();

    [GeneratedRegex(@"<NoWarn\b[^>]*>([^<]*)<", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Element();
}

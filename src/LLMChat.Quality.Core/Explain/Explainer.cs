using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;
using LLMChat.Quality.Core.Evidence.Dependencies;

namespace LLMChat.Quality.Core.Explain;

/// <summary>Says offline what an id means: a rule of ours, a message of ours, or a rule of others that we map.</summary>
/// <param name="pagesFolder">The folder of the rule pages: <c>docs/rules</c> of the package.</param>
public sealed partial class Explainer(string pagesFolder)
{
    private const int NearestIds = 3;
    private readonly RulePages _pages = new(pagesFolder);

    /// <summary>Explains an id, in upper or lower case.</summary>
    public Explanation Explain(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var name = id.Trim();
        if (name.Length == 0)
            return Explanation.None("Name a rule or message, such as LQ1001, LQ9018 or CA2100.");
        return Ours(name.ToUpperInvariant()) ?? Mapped(name) ?? Explanation.None(Unknown(name));
    }

    private Explanation? Ours(string id) =>
        _pages.Find(id) is { } page ? Explanation.Of(RulePageText.Of(page, _pages.Facts(id)))
        : Messages.All.FirstOrDefault(message => message.Id == id) is { } own ? Explanation.Of(MessageText.Of(own))
        : null;

    private static Explanation? Mapped(string name)
    {
        var id = name.ToUpperInvariant();
        if (SdkRuleTable.ById.TryGetValue(id, out var row))
            return Explanation.Of(MappedRuleText.Of(row));
        if (VulnerabilityRules.Find(id) is { } vulnerability)
            return Explanation.Of(MappedRuleText.Of(vulnerability));
        if (QuietRules.OfDotNet.Concat(QuietRules.OfOthers).FirstOrDefault(quiet => string.Equals(quiet, name, StringComparison.OrdinalIgnoreCase)) is { } known)
            return Explanation.Of(MappedRuleText.OfQuiet(known));
        return CompilerId().IsMatch(id) ? Explanation.Of(MappedRuleText.OfCompiler(id)) : null;
    }

    private string Unknown(string name)
    {
        var nearest = NearestIdsOf(name).ToArray();
        return $"'{ForeignText.Show(name)}' is no rule or message of LLMChat.Quality, nor a rule of the .NET SDK that it scores; what other tools report is shown and takes no points. "
            + (nearest.Length > 0 ? $"Nearest: {string.Join(", ", nearest)}." : "Ids look like LQ1001, LQ9018 or CA2100; docs/rules/README.md lists the rules.");
    }

    private IEnumerable<string> NearestIdsOf(string name)
    {
        var known = _pages.Ids.Concat(Messages.All.Select(message => message.Id)).Concat(SdkRuleTable.ById.Keys).Concat(VulnerabilityRules.All.Concat(PackageListKind.All.Select(kind => kind.Rule)).Select(rule => rule.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (IdParts().Match(name.ToUpperInvariant()) is not { Success: true } parts)
            return NearestName.Of(name, known) is { } near ? [near] : [];
        var (letters, digits) = (parts.Groups[1].Value, parts.Groups[2].Value);
        return known.Any(id => Letters(id) == letters)
            ? known.Where(id => Letters(id) == letters).OrderBy(id => Math.Abs(Number(id) - long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture))).ThenBy(id => id, StringComparer.Ordinal).Take(NearestIds)
            : known.Where(id => id.EndsWith(digits, StringComparison.Ordinal) && digits.Length > 0).Take(NearestIds);
    }

    private static string Letters(string id) => string.Concat(id.TakeWhile(char.IsAsciiLetter));

    private static long Number(string id) => long.Parse(id[Letters(id).Length..], System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("^CS[0-9]{4,5}$")]
    private static partial Regex CompilerId();

    [GeneratedRegex("^([A-Z]*)([0-9]{1,9})$")]
    private static partial Regex IdParts();
}

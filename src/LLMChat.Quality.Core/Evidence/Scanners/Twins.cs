using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>What another scanner found that is known already, from us or from a scanner before it: one weakness costs once.</summary>
/// <remarks>The same kind on the same line of the same file: two secrets, or two weaknesses that share a number of the CWE, or one advisory.</remarks>
internal sealed partial class Twins
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public Twins(IEnumerable<Finding> findings, Func<Finding, Rule> ruleOf)
    {
        foreach (var finding in findings)
            _known.UnionWith(Marks(finding, ruleOf(finding)));
    }

    /// <summary>Whether it is new; from then on it is known.</summary>
    public bool Add(Finding finding, Rule rule)
    {
        var marks = Marks(finding, rule);
        var isNew = marks.IsEmpty || !_known.Overlaps(marks);
        _known.UnionWith(marks);
        return isNew;
    }

    private static ImmutableArray<string> Marks(Finding finding, Rule rule) => rule.Metric switch
    {
        MetricNames.Dependencies => [.. Advisory().Matches(finding.RuleId + " " + finding.Message).Select(match => "advisory " + match.Value)],
        MetricNames.Secrets when finding.Location is { } place => [FormattableString.Invariant($"secret {place.Path}:{place.Line}")],
        MetricNames.SecurityFindings when finding.Location is { } place => [.. rule.Cwe.Select(cwe => FormattableString.Invariant($"{cwe} {place.Path}:{place.Line}"))],
        _ => [],
    };

    [GeneratedRegex(@"GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}|CVE-[0-9]{4}-[0-9]{4,7}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advisory();
}

using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>What the evidence says of one OWASP category. 'Nothing found' is never proof that there is nothing.</summary>
/// <param name="Category">The category.</param>
/// <param name="State"><c>findings</c>, <c>nothing found</c> or <c>not measured</c>.</param>
/// <param name="Findings">Findings of rules that name the category and are not accepted.</param>
/// <param name="Accepted">Findings of such rules that are accepted in the source.</param>
/// <param name="Detail">What looked, or why nothing did.</param>
internal sealed record OwaspRow(OwaspCategory Category, string State, int Findings, int Accepted, string Detail)
{
    /// <summary>The table of a report.</summary>
    public static ImmutableArray<OwaspRow> Of(QualityEvidence evidence)
    {
        var counts = Count(evidence);
        return [.. OwaspCategory.All.Select(category => Row(category, counts.GetValueOrDefault(category.Id), evidence))];
    }

    private static OwaspRow Row(OwaspCategory category, (int Open, int Accepted) count, QualityEvidence evidence)
    {
        var gap = Gap(category, evidence);
        var state = count.Open > 0 ? "findings" : gap is null ? "nothing found" : "not measured";
        return new(category, state, count.Open, count.Accepted, gap ?? "Looked at by: " + string.Join(", ", category.Sources) + ".");
    }

    private static string? Gap(OwaspCategory category, QualityEvidence evidence)
    {
        if (category.Sources.IsEmpty)
            return "Nothing looks at it.";
        var blind = category.Sources.Where(name => !evidence.Sources.Any(source => source.Name == name && source.State == MeasurementState.Measured)).ToList();
        return blind.Count == 0 ? null : "Not (wholly) measured: " + string.Join(", ", blind) + ".";
    }

    private static Dictionary<string, (int Open, int Accepted)> Count(QualityEvidence evidence)
    {
        var counts = new Dictionary<string, (int Open, int Accepted)>(StringComparer.Ordinal);
        foreach (var finding in evidence.Findings)
        {
            if (!evidence.Rules.TryGetValue(finding.RuleId, out var rule))
                continue;
            foreach (var category in rule.Owasp)
            {
                var (open, accepted) = counts.GetValueOrDefault(category);
                counts[category] = finding.IsAccepted ? (open, accepted + 1) : (open + 1, accepted);
            }
        }

        return counts;
    }
}

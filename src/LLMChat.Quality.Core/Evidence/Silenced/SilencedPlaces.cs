using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Evidence.Silenced;

/// <summary>Everything that people silenced, with and without a reason.</summary>
/// <param name="All">Each place, those without a reason first, then in the order of the findings.</param>
public sealed record SilencedPlaces(ImmutableArray<SilencedPlace> All)
{
    private const int Named = 3;

    /// <summary>Lists them.</summary>
    public static SilencedPlaces Of(QualityEvidence evidence) => Of(evidence.Findings, evidence.AuditSuppressions);

    /// <summary>How many.</summary>
    public int Count(SilencedBy by, bool isJustified) => All.Count(place => place.By == by && place.IsJustified == isJustified);

    /// <summary>How many there are without a reason, wherever.</summary>
    public int Unjustified => All.Count(place => !place.IsJustified);

    internal static SilencedPlaces Of(ImmutableArray<Finding> findings, ImmutableArray<AuditSuppression> advisories) => new(
        [
            .. findings.Where(finding => finding.Suppression is not null).Select(InSource)
                .Concat(findings.Where(finding => finding is { Debt: not null, IsAccepted: false }).Select(InBaseline))
                .Concat(advisories.Select(InProject))
                .OrderBy(place => place.IsJustified)
                .ThenBy(place => place.By),
        ]);

    /// <summary>What the owners of the code must know: LQ9119, once, with the first places.</summary>
    internal IEnumerable<Problem> Problems()
    {
        var without = All.Where(place => place is { By: SilencedBy.Source, IsJustified: false }).ToArray();
        if (without.Length == 0)
            yield break;
        var all = All.Count(place => place.By == SilencedBy.Source);
        var places = without.Take(Named).Select(place => place.Location is { } location ? string.Create(CultureInfo.InvariantCulture, $"{place.What} in {ForeignText.Show(location.Path, int.MaxValue)}({location.Line})") : $"{place.What} in {place.Project}");
        yield return new(
            "LQ9119",
            string.Create(CultureInfo.InvariantCulture, $"{without.Length:N0} of {all:N0} findings that are silenced in the source have no justification: {string.Join(", ", places)}{(without.Length > Named ? ", …" : "")}."),
            "Say why with Justification = \"…\", or with // … behind a pragma; or fix them",
            without[0].Location?.Path,
            without[0].Location?.Line ?? 0,
            without[0].Location?.Column ?? 0);
    }

    private static SilencedPlace InSource(Finding finding) =>
        new(SilencedBy.Source, finding.RuleId, finding.Suppression!.Kind, finding.Location, finding.Projects.FirstOrDefault(), finding.Suppression.IsJustified, finding.Suppression.IsJustified ? finding.Suppression.Justification : null);

    private static SilencedPlace InBaseline(Finding finding) =>
        new(SilencedBy.Baseline, finding.RuleId, "baseline", finding.Location, finding.Projects.FirstOrDefault(), true, string.Create(CultureInfo.InvariantCulture, $"until {finding.Debt!.Expires:yyyy-MM-dd}: {finding.Debt.Reason}"));

    private static SilencedPlace InProject(AuditSuppression advisory) =>
        new(SilencedBy.Audit, advisory.Advisory, "NuGetAuditSuppress", null, advisory.Project, advisory.IsJustified, null);
}

using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Makes one finding of what several target frameworks, projects or detectors saw.</summary>
internal static class FindingMerge
{
    /// <summary>The order findings are listed in.</summary>
    public static IOrderedEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, Finding> finding) => items
        .OrderBy(item => finding(item).Location?.Path, StringComparer.Ordinal)
        .ThenBy(item => finding(item).Location?.Line)
        .ThenBy(item => finding(item).Location?.Column)
        .ThenBy(item => finding(item).RuleId, StringComparer.Ordinal)
        .ThenBy(item => finding(item).Message, StringComparer.Ordinal)
        .ThenBy(item => finding(item).Location?.EndLine)
        .ThenBy(item => finding(item).Location?.EndColumn)
        .ThenBy(item => finding(item).Fingerprint, StringComparer.Ordinal);

    /// <summary>The same rule, place and message is one finding.</summary>
    public static ImmutableArray<LocatedFinding> AcrossProjects(IEnumerable<LocatedFinding> findings) =>
    [
        .. InOrder(
            findings
                .GroupBy(located => (located.Finding.RuleId, located.Finding.Location?.Path, located.Finding.Location?.Line, located.Finding.Location?.Column, located.Finding.Message))
                .Select(same => InOrder(same, located => located.Finding).Aggregate(Both)),
            located => located.Finding),
    ];

    /// <summary>The same rule and place, seen by the compiler and the scan of files, is one finding; the compiler knows its projects, the scan its fingerprint.</summary>
    public static IEnumerable<Finding> WithScan(IEnumerable<Finding> compiled, IEnumerable<Finding> scanned)
    {
        var byPlace = scanned.ToLookup(Place);
        var seen = new HashSet<(string, string?, int?, int?)>();
        foreach (var finding in compiled)
        {
            var place = Place(finding);
            if (OurRules.IsSecret(finding.RuleId) && byPlace[place].FirstOrDefault() is { } twin)
            {
                if (seen.Add(place))
                    yield return Both(twin, finding);
            }
            else
            {
                yield return finding;
            }
        }

        foreach (var finding in byPlace.Where(group => !seen.Contains(group.Key)).SelectMany(group => group))
            yield return finding;
    }

    private static (string, string?, int?, int?) Place(Finding finding) => (finding.RuleId, finding.Location?.Path, finding.Location?.Line, finding.Location?.Column);

    private static LocatedFinding Both(LocatedFinding left, LocatedFinding right) => new(Both(left.Finding, right.Finding, eitherSilences: false), left.IsReadable && right.IsReadable);

    private static Finding Both(Finding scanned, Finding compiled) => Both(scanned, compiled, eitherSilences: true);

    // a suppression that holds in one target framework only leaves the finding standing in the other
    private static Finding Both(Finding first, Finding second, bool eitherSilences) => first with
    {
        Severity = first.Severity > second.Severity ? first.Severity : second.Severity,
        Confidence = first.Confidence > second.Confidence ? first.Confidence : second.Confidence,
        Projects = [.. first.Projects.Union(second.Projects, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Suppression = eitherSilences
            ? first.IsAccepted || second.Suppression is null ? first.Suppression : second.Suppression
            : !first.IsAccepted ? first.Suppression : second.Suppression,
        Excess = Math.Max(first.Excess, second.Excess),
        UndocumentedMembers = Math.Max(first.UndocumentedMembers, second.UndocumentedMembers),
    };
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting.Json;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>One notification of the run: a problem on the way, something not measured, or something left out of this file.</summary>
/// <param name="Id">The message id.</param>
/// <param name="Level">The SARIF level.</param>
/// <param name="Text">What happened, and what to do.</param>
/// <param name="Place">The problem whose file it is about, if there is one.</param>
internal sealed record SarifNotice(string Id, string Level, string Text, Problem? Place)
{
    private const string LeftOut = "LQ9410";
    private const string NotMeasured = "LQ9411";

    public static ImmutableArray<SarifNotice> Of(QualityReport report, SarifSelection selection) =>
        [.. Verdict(report), .. Problems(report), .. Gaps(report), .. LeftOuts(selection)];

    /// <summary>The rows of the message table the notices refer to, in the order of their ids.</summary>
    public static IEnumerable<Message> Descriptors(ImmutableArray<SarifNotice> notices)
    {
        var ids = notices.Select(notice => notice.Id).ToHashSet(StringComparer.Ordinal);
        return Messages.All.Where(message => ids.Contains(message.Id)).OrderBy(message => message.Id, StringComparer.Ordinal);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.Object("descriptor", () => json.WriteString("id", Id));
        json.WriteString("level", Level);
        json.Object("message", () => json.WriteString("text", VisibleText.Of(Text, SarifLimits.Message)));
        if (Place?.Path is { } path && SarifUri.Of(path) is { } uri)
            json.Objects("locations", [Place], place => json.Object("physicalLocation", () => Location(json, uri, place)));
    }

    private static void Location(Utf8JsonWriter json, string uri, Problem place)
    {
        json.Object("artifactLocation", () =>
        {
            json.WriteString("uri", uri);
            json.WriteString("uriBaseId", SarifRun.Root);
        });
        if (place.Line > 0)
        {
            json.Object("region", () =>
            {
                json.WriteNumber("startLine", place.Line);
                json.WriteNumber("startColumn", Math.Max(1, place.Column));
            });
        }
    }

    private static IEnumerable<SarifNotice> Verdict(QualityReport report) =>
        VerdictWords.Of(report.Verdict.Outcome) is { Exit.MessageId: { } id } words
            ? [new(id, words.Outcome == VerdictOutcome.Invalid ? "error" : "warning", $"{words.Title} for {report.Verdict.Environment}. {words.Meaning} {string.Join(" ", report.Verdict.InvalidReasons)}", null)]
            : [];

    private static IEnumerable<SarifNotice> Problems(QualityReport report) =>
        report.Evidence.Problems.Select(problem => new SarifNotice(problem.Id, "warning", problem.Message + " " + problem.Remedy, problem));

    private static IEnumerable<SarifNotice> Gaps(QualityReport report) =>
        Gap.Of(report).Select(gap => new SarifNotice(NotMeasured, "warning", $"Not measured: {string.Join(", ", gap.Titles)}. {gap.Reason} {gap.Remedy}", null));

    private static IEnumerable<SarifNotice> LeftOuts(SarifSelection selection)
    {
        if (selection.Cut > 0)
            yield return Left(selection.Cut, $"that are no worse than the {Number(selection.Findings.Length)} in this file; GitHub keeps no more than {Number(SarifLimits.Results)}");
        if (selection.Suppressed > 0)
            yield return Left(selection.Suppressed, "that are accepted in the source; GitHub would show them as open");
        if (selection.Baselined > 0)
            yield return Left(selection.Baselined, "that the baseline accepts for now");
        if (selection.Doubtful > 0)
            yield return Left(selection.Doubtful, "that are secrets of low confidence; GitHub would show them as certain");
    }

    private static SarifNotice Left(int count, string which) => new(LeftOut, "note", $"This file leaves out {Number(count)} findings {which}. All are in quality.sarif and quality-report.json.", null);

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Evidence.History;

namespace LLMChat.Quality.Core.Run;

/// <summary>Looks at the recorded runs: which of them this one is measured against, and which tests they show to be unstable.</summary>
internal static class HistoryReview
{
    private const string Source = "history";
    private const string Title = "Earlier runs";
    private const string Remedy = "dotnet build -t:QualityRecord on the base branch, after its tests";
    private const int MostAncestors = 100_000;
    private const int TrendLength = 20;

    public static QualityEvidence Join(QualityEvidence evidence, QualityConfiguration configuration, QualityRunRequest request, Locations locations, CancellationToken cancellationToken)
    {
        if (!configuration.Regression.IsAsked && !File.Exists(locations.History)) // most never record anything, and pay nothing for it
            return evidence;
        var history = HistoryFile.Read(locations.History);
        var record = history.Records.IsEmpty ? null : history.Reference(request.Environment, Ancestors(evidence.Run.Commit, locations, cancellationToken));
        var problem = record is not null ? null : None(history, request.Environment);
        var (count, unstable) = TestStability.Of(history, evidence);
        return evidence with
        {
            Findings = unstable.IsEmpty ? evidence.Findings : [.. FindingMerge.InOrder(evidence.Findings.Concat(unstable), finding => finding)],
            Rules = unstable.IsEmpty ? evidence.Rules : evidence.Rules.SetItem(ReportRules.UnstableTest.Id, ReportRules.UnstableTest),
            Measurements = evidence.Measurements.SetItem(MetricNames.Stability, count),
            Reference = new(record, problem, [.. history.Records.TakeLast(TrendLength)], request.IsFirstRun),
            Problems = history.Problem is { } broken ? [.. evidence.Problems.Append(broken).OrderBy(one => one.Id, StringComparer.Ordinal)] : evidence.Problems,
            Sources = [.. evidence.Sources.Select(source => source.Name == Source ? Row(record, problem, count) : source)],
        };
    }

    private static EvidenceSource Row(HistoryRecord? record, Problem? problem, Measurement stability) => (record, stability) switch
    {
        ({ } against, _) => Read(string.Create(CultureInfo.InvariantCulture, $"measured against run {against.Number} of commit {against.Commit[..Math.Min(10, against.Commit.Length)]}")),
        (_, { State: MeasurementState.Measured }) => Read($"they tell which tests are unstable; {problem!.Message}"),
        _ => new(Source, Title, MeasurementState.NotMeasured, problem!.Message, problem.Remedy),
    };

    private static EvidenceSource Read(string detail) => new(Source, Title, MeasurementState.Measured, detail, null);

    private static Problem None(RunHistory history, string environment) => new(
        "LQ9414",
        history.Records.IsEmpty ? "No run was recorded."
            : string.Create(CultureInfo.InvariantCulture, $"None of {history.Records.Length:N0} recorded runs is a passing one for {ForeignText.Show(environment)} of a commit before this one."),
        Remedy);

    /// <summary>The commits before this one, the nearest first; none when git cannot tell.</summary>
    private static ImmutableArray<string> Ancestors(string? commit, Locations locations, CancellationToken cancellationToken) =>
        commit is not null && GitCommand.Find(locations.Root)?.Run(["rev-list", "--topo-order", "--skip=1", $"--max-count={MostAncestors}", commit, "--"], cancellationToken) is { Failure: null } list
            ? [.. Encoding.ASCII.GetString(list.Output.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries)]
            : [];
}

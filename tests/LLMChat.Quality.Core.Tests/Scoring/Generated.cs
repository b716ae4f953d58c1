using System.Collections.Immutable;
using CsCheck;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;
using static LLMChat.Quality.Core.Tests.Scoring.Sample;

namespace LLMChat.Quality.Core.Tests.Scoring;

/// <summary>Generators of full evidence, and of the same evidence with parts blanked out.</summary>
internal static class Generated
{
    private static readonly ImmutableArray<string> RuleIds = ["LQ1001", "LQ1002", "LQ1003", "LQ1004", "LQ1005", "LQ2001", "LQ2002", "LQ6001", "NU1902", "LQ3001", "LQ4001", "LQ4006", "LQ5001", "LQ5002", "LQ5003"];

    private static readonly ImmutableArray<string> Shares = [.. Core.Scoring.Metrics.All.Where(metric => !metric.CountsFindings).Select(metric => metric.Name)];

    private static readonly ImmutableArray<string> Optional = [.. Core.Scoring.Metrics.All.Where(metric => !metric.AlwaysApplies && (!metric.CountsFindings || !metric.ReadsCode)).Select(metric => metric.Name)];

    /// <summary>Weights of all metrics, 100 in each dimension; sometimes 0.</summary>
    public static Gen<ImmutableSortedDictionary<string, decimal>> Profile { get; } =
        from shares in Gen.Int[0, 10].Array[Core.Scoring.Metrics.All.Length]
        select Core.Scoring.Metrics.All.Zip(shares)
            .GroupBy(metric => metric.First.Dimension)
            .SelectMany(dimension => dimension.Zip(Apportion.Split(100, [.. dimension.Select(metric => (decimal)metric.Second)], 0), (metric, weight) => KeyValuePair.Create(metric.First.Name, weight)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly Problem Unseen = new("LQ9105", "the compiler's log is missing", "dotnet build --no-incremental");

    private static Gen<decimal> Share { get; } = Gen.Frequency((1, OneOf<decimal>([0, 100])), (3, Gen.Int[0, 1000].Select(tenths => tenths / 10m)), (2, Gen.Int[0, 100_000].Select(of => 100m * of / 100_003)));

    /// <summary>Evidence in which everything was measured; sometimes without any code.</summary>
    public static Gen<QualityEvidence> Full { get; } =
        from projects in Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 500]).Array[1, 4]
        from isEmpty in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        from findings in Finding(projects.Length).Array[0, 12]
        from shares in Share.Array[Shares.Length]
        from gaps in Gen.Int[1, 1000].Array[0, 4]
        from without in Gen.Int[0, 4 * Optional.Length]
        let evidence = NewEvidence(
            projects.Select((size, index) => NewProject(PathOf(index), isEmpty ? 0 : size.Item1, isEmpty ? 0 : size.Item2)),
            findings.Select((finding, index) => finding with { Fingerprint = $"{index}" }))
        let shared = Shares.Zip(shares).Aggregate(evidence, (sum, share) => sum.With(share.First, Measurement.Measured(share.Second)))
        select NotApplicable(
            shared with { Shortfalls = shared.Shortfalls.Add(MetricNames.Strictness, [.. gaps.Select((gap, line) => new Shortfall(MetricNames.Strictness, new("src/P0/P0.csproj", line + 1, 1, line + 1, 1), gap, "lacks something"))]) },
            without);

    /// <summary>The same with at least one line in every project, so that sizes mean something.</summary>
    public static Gen<QualityEvidence> WithCode { get; } =
        Full.Select(evidence => evidence with { Projects = [.. evidence.Projects.Select((project, index) => NewProject(project.Path, 100 + project.Facts!.Lines, 10 + project.Facts.Methods, tests: project.Facts.TestMethods))] });

    /// <summary>Full evidence and what is left of it when parts were not measured.</summary>
    public static Gen<(QualityEvidence Full, QualityEvidence Blanked)> Blanked { get; } =
        from full in Full
        from projects in Gen.Bool.Array[full.Projects.Length]
        from metrics in Gen.Int[0, 3].Array[Core.Scoring.Metrics.All.Length]
        from slack in Gen.Int[0, 3]
        select (full, Blank(full, projects, metrics, slack));

    public static Gen<Finding> Finding(int projects) =>
        from rule in OneOf(RuleIds)
        from severity in OneOf([.. Enum.GetValues<Severity>()])
        from confidence in OneOf([.. Enum.GetValues<Confidence>()])
        from line in Gen.Int[1, 50]
        from excess in Gen.Int[0, 60]
        from project in Gen.Int[0, projects - 1]
        from isAccepted in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        select NewFinding(rule, severity, line, confidence, excess, excess / 10, PathOf(project)) with { Suppression = isAccepted ? new("SuppressMessageAttribute", "because") : null };

    private static Gen<T> OneOf<T>(ImmutableArray<T> values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string PathOf(int project) => $"src/P{project}/P{project}.csproj";

    private static QualityEvidence NotApplicable(QualityEvidence evidence, int which) =>
        which < Optional.Length && Count(evidence.Findings, Optional[which]) == 0
            ? evidence.With(Optional[which], Measurement.NotApplicable("there is none"))
            : evidence;

    private static QualityEvidence Blank(QualityEvidence full, bool[] unseenProjects, int[] unseenMetrics, int slack)
    {
        var unseen = full.Projects.Where((_, index) => unseenProjects[index]).Select(project => project.Path).ToHashSet(StringComparer.Ordinal);
        var lost = Core.Scoring.Metrics.All.Where((_, index) => unseenMetrics[index] > 0).Select(metric => metric.Name).ToHashSet(StringComparer.Ordinal);
        var seen = full.Findings.Where((finding, index) => IsSeen(finding, unseen) && (!lost.Contains(Rules[finding.RuleId].Metric!) || index % 2 == 0)).ToImmutableArray();
        var blanked = full with
        {
            Projects = [.. full.Projects.Select(project => unseen.Contains(project.Path) ? NewProject(project.Path, 0, 0, Unseen) : project)],
            Findings = seen,
        };
        foreach (var (metric, index) in Core.Scoring.Metrics.All.Select((metric, index) => (metric, index)))
        {
            var isCodeUnseen = metric.ReadsCode && unseen.Count > 0;
            if (unseenMetrics[index] > 0 || isCodeUnseen)
                blanked = blanked.With(metric.Name, Vague(full, seen, metric, isCodeUnseen ? 1 + unseenMetrics[index] % 2 : unseenMetrics[index], slack));
        }

        return blanked;
    }

    private static bool IsSeen(Finding finding, HashSet<string> unseen) =>
        !(Core.Scoring.Metrics.Find(Rules[finding.RuleId].Metric)!.ReadsCode && finding.Projects.All(unseen.Contains));

    /// <summary>1: not measured, 2: at least what is listed, 3: between bounds around the truth.</summary>
    private static Measurement Vague(QualityEvidence full, ImmutableArray<Finding> seen, Core.Scoring.Metric metric, int how, int slack)
    {
        var truth = full.Measurements[metric.Name];
        if (how == 1 || (!metric.CountsFindings && how == 2) || truth.State is MeasurementState.NotApplicable)
            return metric.CountsFindings ? Measurement.CountNotMeasured("blank", "do it") : Measurement.PercentNotMeasured("blank", "do it");

        if (!metric.CountsFindings)
            return Measurement.Bounded(Interval.Between(Math.Max(0, truth.Value.Low - slack), Math.Min(100, truth.Value.Low + slack)), "blank", "do it");

        var listed = Count(seen, metric.Name);
        return how == 2
            ? Measurement.Bounded(Interval.AtLeast(listed), "blank", "do it")
            : Measurement.Bounded(Interval.Between(listed, truth.Value.High!.Value + slack), "blank", "do it");
    }
}

using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Gate;

/// <summary>What in the evidence cannot all be true: it was changed, or a part of us that made it is broken.</summary>
internal static class Contradictions
{
    /// <summary>The most reasons given; one is enough to believe nothing.</summary>
    private const int ReasonsLimit = 20;

    private static ImmutableArray<Func<QualityEvidence, IEnumerable<string>>> All { get; } =
    [
        Projects,
        Facts,
        Findings,
        Rules,
        Measurements,
        BlockingCounts,
        Sources,
    ];

    public static IEnumerable<string> In(QualityEvidence evidence, ScoreCard card) =>
        All.SelectMany(check => check(evidence)).Concat(Sums(card)).Distinct(StringComparer.Ordinal).Take(ReasonsLimit);

    private static IEnumerable<string> Projects(QualityEvidence evidence)
    {
        foreach (var path in Twice(evidence.Projects.Select(project => project.Path)))
            yield return $"project {path} is there more than once";

        foreach (var project in evidence.Projects)
        {
            foreach (var framework in Twice(project.Frameworks.Select(framework => framework.TargetFramework)))
                yield return $"{project.Path} has target framework {framework} more than once";

            foreach (var framework in project.Frameworks.Where(framework => framework is { NotMeasured: null, Facts: null }))
                yield return $"{project.Path} ({framework.TargetFramework}) is said to be measured, but nothing was counted in it";
        }
    }

    private static IEnumerable<string> Facts(QualityEvidence evidence) =>
        from project in evidence.Projects
        from framework in project.Frameworks
        from reason in Facts(framework)
        select $"{project.Path} ({framework.TargetFramework}) {reason}";

    private static IEnumerable<string> Facts(FrameworkEvidence framework)
    {
        if (framework.CompilerErrors < 0)
            yield return "has fewer than 0 compiler errors";

        if (framework.Assembly is { Bytes: < 0 })
            yield return "has an assembly of fewer than 0 bytes";

        if (framework.Facts is not { } facts)
            yield break;

        if (new[] { facts.Lines, facts.Methods, facts.CognitiveComplexity, facts.PublicMembers, facts.DocumentedMembers, facts.TestMethods }.Min() < 0)
            yield return "has a count below 0";

        if (facts.DocumentedMembers > facts.PublicMembers)
            yield return "documents more public members than it has";
    }

    private static IEnumerable<string> Findings(QualityEvidence evidence)
    {
        var projects = evidence.Projects.Select(project => project.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in evidence.Findings)
        {
            if (!evidence.Rules.ContainsKey(finding.RuleId))
                yield return $"a finding breaks {finding.RuleId}, a rule that is not listed";

            foreach (var project in finding.Projects.Where(project => !projects.Contains(project)))
                yield return $"a finding of {finding.RuleId} lies in project {project}, which is not listed";

            if (!Enum.IsDefined(finding.Severity) || !Enum.IsDefined(finding.Confidence))
                yield return $"a finding of {finding.RuleId} has no known severity or confidence";

            if (finding.Excess < 0 || finding.UndocumentedMembers < 0 || finding.Location is { Line: < 0 })
                yield return $"a finding of {finding.RuleId} has a number below 0";
        }
    }

    private static IEnumerable<string> Rules(QualityEvidence evidence)
    {
        foreach (var (id, rule) in evidence.Rules)
        {
            if (rule.Id != id)
                yield return $"rule {rule.Id} is listed as {id}";

            if (rule.Metric is not null && Metrics.Find(rule.Metric) is null)
                yield return $"rule {id} counts in {rule.Metric}, a metric that does not exist";

            if (rule.SecuritySeverity is < 0 or > 10)
                yield return $"rule {id} has a security-severity that is not between 0 and 10";
        }
    }

    private static IEnumerable<string> Measurements(QualityEvidence evidence)
    {
        var code = CodeBase.Of(evidence);
        var listed = evidence.Findings
            .Where(finding => !finding.IsAccepted)
            .CountBy(finding => evidence.Rules.GetValueOrDefault(finding.RuleId)?.Metric ?? "")
            .ToDictionary(StringComparer.Ordinal);
        foreach (var (name, measurement) in evidence.Measurements)
        {
            if (Metrics.Find(name) is not { } metric)
                yield return $"{name} was measured, a metric that does not exist";
            else if (measurement.State is MeasurementState.Measured)
                foreach (var reason in metric.CountsFindings ? Count(metric, measurement.Value, listed.GetValueOrDefault(name), code) : Share(metric, measurement.Value, code))
                    yield return $"{name} {reason}";
            else if (measurement.State is MeasurementState.NotApplicable && listed.ContainsKey(name))
                yield return $"{name} is said not to apply, but {listed[name]} findings count in it";
        }
    }

    private static IEnumerable<string> Count(Metric metric, Interval value, int listed, CodeBase code)
    {
        if (value.Low < 0)
            yield return "is below 0";

        if (value.High < listed || (value.IsExact && value.Low != listed))
            yield return $"is {value}, but {listed} findings are listed";

        if (value.IsExact && metric.ReadsCode && !code.IsComplete)
            yield return $"is said to be exact, but {code.Gap}";
    }

    private static IEnumerable<string> Share(Metric metric, Interval value, CodeBase code)
    {
        if (value is not { Low: >= 0, High: <= 100 })
            yield return $"is {value}, which is not a share of 100";

        if (value.IsExact && metric.ReadsCode && !code.IsComplete)
            yield return $"is said to be exact, but {code.Gap}";
    }

    private static IEnumerable<string> BlockingCounts(QualityEvidence evidence)
    {
        var code = CodeBase.Of(evidence);
        foreach (var rule in BlockingRules.All)
        {
            if (evidence.BlockingCounts.GetValueOrDefault(rule.Name) is not { State: MeasurementState.Measured, Value: var value })
                continue;

            var listed = BlockingCount.Listed(rule, evidence).Count();
            if (value.Low < 0)
                yield return $"{rule.Name} is below 0";

            if (value.High < listed)
                yield return $"{rule.Name} is {value}, but {listed} findings that it counts are listed";

            if (value.IsExact && rule.ReadsCode && !code.IsComplete)
                yield return $"{rule.Name} is said to be exact, but {code.Gap}";
        }

        var hasErrors = evidence.Projects.Any(project => project.Frameworks.Any(framework => framework.CompilerErrors > 0));
        if (hasErrors && evidence.BlockingCounts.GetValueOrDefault("type_errors") is { State: MeasurementState.Measured, Value.High: < 1 })
            yield return "type_errors is 0, but a project has compiler errors";
    }

    private static IEnumerable<string> Sources(QualityEvidence evidence)
    {
        foreach (var name in Twice(evidence.Sources.Select(source => source.Name)))
            yield return $"source {name} is there more than once";

        foreach (var source in evidence.Sources.Where(source => source.State is MeasurementState.NotMeasured))
            foreach (var metric in Metrics.All.Where(metric => metric.Source == source.Name))
                if (evidence.Measurements.GetValueOrDefault(metric.Name) is { State: MeasurementState.Measured, Value.IsExact: true, Reason: null }) // 100 of at most 100 is exact, whoever did not look
                    yield return $"{metric.Name} is said to be exact, but its source {source.Name} was not measured";
    }

    private static IEnumerable<string> Sums(ScoreCard card)
    {
        var metrics = card.Dimensions.SelectMany(dimension => dimension.Metrics).ToList();
        var lost = metrics.Sum(metric => metric.Deductions.Sum(deduction => deduction.TotalPoints));
        if (card.Total.High != 100 - lost || card.Total.High - card.Total.Low != metrics.Sum(metric => metric.UnmeasuredPoints))
            yield return "the score is not the sum of its parts";
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.CountBy(name => name, StringComparer.Ordinal).Where(name => name.Value > 1).Select(name => name.Key);
}

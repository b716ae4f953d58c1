using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Benchmarks;
using LLMChat.Quality.Core.Evidence.Build;
using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;
using LLMChat.Quality.Core.Evidence.History;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>The state of every metric's input.</summary>
internal static class Measurements
{
    /// <summary>One method without a comment says little of what ten would.</summary>
    internal const int FewestComplexUnits = 10;

    public static ImmutableSortedDictionary<string, Measurement> Of(CollectedEvidence evidence) => new Dictionary<string, Measurement>(StringComparer.Ordinal)
    {
        [MetricNames.CodeFindings] = Findings(evidence, MetricNames.CodeFindings),
        [MetricNames.Complexity] = Findings(evidence, MetricNames.Complexity),
        [MetricNames.Maintainability] = Findings(evidence, MetricNames.Maintainability),
        [MetricNames.Duplication] = Findings(evidence, MetricNames.Duplication),
        [MetricNames.Strictness] = evidence.Shares[MetricNames.Strictness].Share,
        [MetricNames.SecurityFindings] = Security(evidence),
        [MetricNames.Secrets] = Secrets(evidence),
        [MetricNames.Dependencies] = Dependencies(evidence),
        [MetricNames.PerformanceFindings] = Findings(evidence, MetricNames.PerformanceFindings),
        [MetricNames.ArtifactSize] = ArtifactSize.NotAsked.Share,
        [MetricNames.BuildTime] = BuildTimeShare.NotAsked.Share,
        [MetricNames.RunTime] = BenchmarkComparison.Of(BenchmarkEvidence.None, null, isFirst: false).Share.Share,
        [MetricNames.Coverage] = evidence.Tests.LineCoverage,
        [MetricNames.PassRate] = evidence.Tests.PassRate,
        [MetricNames.TestQuality] = TestQuality(evidence),
        [MetricNames.Stability] = TestStability.NotRecorded,
        [MetricNames.PublicApi] = PublicApi(evidence),
        [MetricNames.Comments] = Comments(evidence),
        [MetricNames.Readme] = evidence.Shares[MetricNames.Readme].Share,
        [MetricNames.Changelog] = evidence.Shares[MetricNames.Changelog].Share,
        [MetricNames.Links] = evidence.Shares[MetricNames.Links].Share,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static Measurement Findings(CollectedEvidence evidence, string metric) => evidence.Count(
        Counting(evidence, metric),
        SdkRuleTable.Metrics.Contains(metric) ? evidence.UnmeasuredBySdk : evidence.Unmeasured);

    // who names a scanner wants what it finds to count, so without it the count is open
    private static Measurement Security(CollectedEvidence evidence)
    {
        var found = Findings(evidence, MetricNames.SecurityFindings);
        var gap = new[] { evidence.Scanners, evidence.Semgrep }.FirstOrDefault(scanner => scanner is { Counts: true, Source.State: MeasurementState.NotMeasured })?.Source;
        return gap is not null && found is { State: MeasurementState.Measured, Value.High: not null }
            ? Measurement.Bounded(Interval.AtLeast(found.Value.Low), gap.Detail, gap.Remedy!)
            : found;
    }

    // advisories that NuGet's audit did not tell, and those of other package managers
    private static Measurement Dependencies(CollectedEvidence evidence)
    {
        var (audit, found) = (evidence.Dependencies.Count, Counting(evidence, MetricNames.Dependencies));
        return audit switch
        {
            { State: MeasurementState.NotApplicable } => found == 0 ? audit : Measurement.Measured(found),
            { State: MeasurementState.Measured, Value.IsExact: true } => Measurement.Measured(found),
            _ => found == 0 ? audit : Measurement.Bounded(Interval.AtLeast(found), audit.Reason!, audit.Remedy!),
        };
    }

    private static int Counting(CollectedEvidence evidence, string metric) => evidence.Counting.Count(finding => evidence.RuleOf(finding).Metric == metric);

    // the scan looks at every file, so it alone decides how far the count is known; the compiler may add places
    private static Measurement Secrets(CollectedEvidence evidence)
    {
        var found = Counting(evidence, MetricNames.Secrets);
        if (evidence.Secrets is not { Count: var scanned })
            return found == 0
                ? Measurement.CountNotMeasured("The files were not scanned.", "dotnet build -t:QualityGate")
                : Measurement.Bounded(Interval.AtLeast(found), "Only the compiler looked; the files were not scanned.", "dotnet build -t:QualityGate");
        if (scanned is { State: MeasurementState.Measured, Value.IsExact: true })
            return Measurement.Measured(found);
        if (scanned.State != MeasurementState.Measured && found == 0)
            return scanned;
        return Measurement.Bounded(
            scanned.Value.High is { } high ? Interval.Between(found, found + (high - scanned.Value.Low)) : Interval.AtLeast(found),
            scanned.Reason ?? "The scan did not see every file.",
            scanned.Remedy ?? "See the problems of the scan");
    }

    // no finding about tests says nothing good of a solution that has none
    private static Measurement TestQuality(CollectedEvidence evidence)
    {
        var found = Findings(evidence, MetricNames.TestQuality);
        return found is { State: MeasurementState.Measured, Value.IsExact: true } && !evidence.Projects.Any(project => project.Evidence.IsTest)
            ? Measurement.CountNotMeasured("No project has a test.", "Write a test")
            : found;
    }

    private static Measurement PublicApi(CollectedEvidence evidence)
    {
        if (Unseen(evidence) is { } unseen)
            return unseen;
        var libraries = evidence.Projects.Where(project => project.HasPublicApi).Select(project => project.Evidence).ToArray();
        var members = libraries.Sum(library => (long)library.Facts!.PublicMembers);
        return members == 0
            ? Measurement.NotApplicable($"{libraries.Length} of {evidence.Projects.Length} projects are libraries without tests, and none of them has a public type.")
            : Measurement.Measured(100m * libraries.Sum(library => (long)library.Facts!.DocumentedMembers) / members);
    }

    private static Measurement Comments(CollectedEvidence evidence)
    {
        if (Unseen(evidence) is { } unseen)
            return unseen;
        var code = evidence.Projects.Where(project => !project.Evidence.IsTest).Select(project => project.Evidence.Facts!).ToArray();
        var complex = code.Sum(facts => (long)facts.ComplexUnits);
        return complex == 0
            ? Measurement.NotApplicable("Nothing outside test projects is so complex that it needs a comment.")
            : Measurement.Measured(100m - (100m * (complex - code.Sum(facts => (long)facts.ExplainedUnits)) / Math.Max(complex, FewestComplexUnits)));
    }

    private static Measurement? Unseen(CollectedEvidence evidence)
    {
        if (evidence.Projects.IsEmpty)
            return Measurement.PercentNotMeasured("The target has no project.", "Name a solution or project that has one");
        return evidence.Unmeasured is { IsEmpty: false } unseen && evidence.Count(0, unseen) is var count
            ? Measurement.PercentNotMeasured(count.Reason!, count.Remedy!)
            : null;
    }
}

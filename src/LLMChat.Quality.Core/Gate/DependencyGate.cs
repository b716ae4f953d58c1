using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Gate;

/// <summary>How many packages of each kind the policy accepts, where it says so.</summary>
internal static class DependencyGate
{
    private static readonly (string Name, Severity Severity)[] Severities =
    [
        ("critical", Severity.Critical),
        ("high",     Severity.High),
        ("moderate", Severity.Medium),
        ("low",      Severity.Low),
    ];

    public static IEnumerable<Check> Judge(QualityEvidence evidence, DependencyLimits limits) =>
        from setting in Settings.Dependencies
        let limit = setting.Of(limits)
        where limit is not null
        select Judge(setting.Name, limit.Value, evidence);

    private static Check Judge(string name, int limit, QualityEvidence evidence) =>
        Severities.FirstOrDefault(row => row.Name == name) is { Name: not null } row
            ? Judge("LQ9541", name, limit, Listed(evidence, finding => finding.Severity == row.Severity && evidence.Rules.GetValueOrDefault(finding.RuleId)?.Metric == MetricNames.Dependencies), evidence.Measurements.GetValueOrDefault(MetricNames.Dependencies))
            : Judge(name == PackageListKind.Deprecated.Name ? "LQ9542" : "LQ9543", name, limit, Listed(evidence, finding => finding.RuleId == PackageListKind.Named(name).Rule.Id), evidence.PackageLists.GetValueOrDefault(name));

    private static Finding[] Listed(QualityEvidence evidence, Func<Finding, bool> concerns) =>
        [.. evidence.Findings.Where(finding => finding is { IsAccepted: false, Debt: null } && concerns(finding)).WorstFirst()];

    private static Check Judge(string id, string name, int limit, Finding[] listed, Measurement? whole)
    {
        var value = whole switch
        {
            { State: MeasurementState.NotApplicable } or { State: MeasurementState.Measured, Value.IsExact: true } => Measurement.Measured(listed.Length),
            { Reason: { } reason, Remedy: { } remedy } => listed.Length == 0 ? Measurement.CountNotMeasured(reason, remedy) : Measurement.Bounded(Interval.AtLeast(listed.Length), reason, remedy),
            _ => Measurement.CountNotMeasured("Nobody counted them.", "dotnet build -t:QualityGate"),
        };
        var outcome = value.Value.IsAtMost(limit);
        return new($"dependencies_{name}", id, CheckKind.Limit, value, limit, outcome, outcome is Outcome.Pass ? [] : [.. listed.Take(QualityGate.PlacesPerCheck)]);
    }
}

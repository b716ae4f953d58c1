using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Gate.Parts;

/// <summary>Judges scopes and projects one by one.</summary>
internal static class PartVerdicts
{
    private const string Id = "LQ9505";

    /// <summary>Each scope, in the order of their names. What is asked of it counts in the verdict.</summary>
    public static ImmutableArray<PartVerdict> Scopes(QualityEvidence evidence, QualityConfiguration configuration)
    {
        var folders = new ProjectFolders(evidence.Projects);
        return [.. configuration.Scopes.Select(scope => Judge(scope, evidence, configuration, folders))];
    }

    /// <summary>Each project that holds no tests, held against what the environment asks of the whole; shown only.</summary>
    public static ImmutableArray<PartVerdict> Projects(QualityEvidence evidence, QualityConfiguration configuration, Thresholds thresholds)
    {
        var folders = new ProjectFolders(evidence.Projects);
        var findings = evidence.Findings.ToLookup(finding => finding.Location is { } place ? folders.Of(place.Path) ?? "" : finding.Projects.FirstOrDefault() ?? "", StringComparer.Ordinal);
        var coverage = evidence.Tests.Coverage.By(path => folders.Of(path) ?? "");
        return
        [
            .. evidence.Projects.Where(project => !project.IsTest).Select(project =>
            {
                var part = PartEvidence.Of(evidence, [project], [.. findings[project.Path]], coverage.GetValueOrDefault(project.Path) ?? new(), cut: null);
                var card = Scorer.Score(part, configuration);
                var facts = evidence.Scopes.GetValueOrDefault(project.Path);
                return new PartVerdict(project.Path, facts?.Owners ?? [], facts?.Files, card, Coverage(part), [.. ThresholdRules.All.Select(rule => Check(rule.Name, rule, rule.Limit(thresholds), part, card))]);
            }),
        ];
    }

    private static PartVerdict Judge(Scope scope, QualityEvidence evidence, QualityConfiguration configuration, ProjectFolders folders)
    {
        var globs = scope.Paths.Select(Glob.Parse).ToArray();
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        ImmutableArray<ProjectEvidence> projects = [.. evidence.Projects.Where(project => Contains(project.Path))];
        var names = projects.Select(project => project.Path).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Finding> findings = [.. evidence.Findings.Where(finding => finding.Location is { } place ? Contains(place.Path) : finding.Projects.Any(names.Contains))];
        var coverage = evidence.Tests.Coverage.By(path => Contains(path) ? "in" : "out").GetValueOrDefault("in") ?? new();
        var code = evidence.Tests.Coverage.Files.Keys.Concat(evidence.Findings.Where(finding => !finding.Projects.IsEmpty).Select(finding => finding.Location?.Path).OfType<string>());
        var cut = code.Select(path => (Path: path, Project: folders.Of(path))).FirstOrDefault(file => file.Project is not null && names.Contains(file.Project) != Contains(file.Path)).Project;
        var part = PartEvidence.Of(evidence, projects, findings, coverage, cut);
        var card = Scorer.Score(part, configuration);
        var facts = evidence.Scopes.GetValueOrDefault(scope.Name);
        return new(
            scope.Name,
            scope.Owners.IsEmpty ? facts?.Owners ?? [] : scope.Owners,
            facts?.Files,
            card,
            Coverage(part),
            [.. ThresholdRules.All.Where(rule => scope.Thresholds.ContainsKey(rule.Name)).Select(rule => Check($"{scope.Name}: {rule.Name}", rule, scope.Thresholds[rule.Name], part, card))]);

        bool Contains(string path) => known.TryGetValue(path, out var isIn) ? isIn : known[path] = globs.Any(glob => glob.IsMatch(path));
    }

    private static Measurement Coverage(QualityEvidence part) =>
        part.Measurements.GetValueOrDefault(MetricNames.Coverage) ?? Measurement.PercentNotMeasured("coverage was not measured", "dotnet test");

    private static Check Check(string name, ThresholdRule rule, decimal limit, QualityEvidence part, ScoreCard card)
    {
        var value = rule.Value(part, card);
        var outcome = value.State is MeasurementState.NotApplicable ? Outcome.Pass : value.Value.IsAtLeast(limit);
        return new(name, Id, CheckKind.Threshold, value, limit, outcome, outcome is Outcome.Pass ? [] : Places.OfLostPoints(part, rule.Metrics(card)));
    }
}

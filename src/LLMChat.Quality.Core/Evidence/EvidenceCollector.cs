using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Benchmarks;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Evidence.Documentation;
using LLMChat.Quality.Core.Evidence.Duplication;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Scanners;
using LLMChat.Quality.Core.Evidence.Semgrep;
using LLMChat.Quality.Core.Evidence.Silenced;
using LLMChat.Quality.Core.Evidence.Strictness;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>Puts together what the sources say. The same fragments and logs give the same evidence, in whatever order they are named.</summary>
public static class EvidenceCollector
{
    /// <summary>Collects.</summary>
    public static QualityEvidence Collect(EvidenceRequest request) => Join(request, Read(request));

    /// <summary>Reads what the projects left on this machine.</summary>
    internal static EvidenceReadings Read(EvidenceRequest request)
    {
        var root = new SourceRoot(request.Root);
        var reader = new FrameworkReader(root, request.OurRules, request.Configuration);
        ImmutableArray<ProjectReading> projects =
        [
            .. Once(request, root)
                .OrderBy(project => root.ProjectName(project.Path), StringComparer.Ordinal)
                .Select(project => ProjectReading.Read(root, reader, project)),
        ];
        return new(
            projects,
            new TestFiles(request.Root, projects),
            DependencyAudit.Read(Once(request, root), root, new VulnerabilityData(request.PackageCache.Length > 0 ? request.PackageCache : VulnerabilityData.DefaultFolder()), request.Time.GetUtcNow()),
            new ScannerFiles(root, request.Root, request.Git.Commit, request.Committed).Readings(request.SarifFiles),
            PackageLists.Read(request.PackageLists, Once(request, root), root, request.Time.GetUtcNow()))
        {
            Benchmarks = BenchmarkEvidence.Read(request.BenchmarkFiles, projects.SelectMany(project => project.Frameworks).Select(framework => framework.Fragment).OfType<ProjectFragment>(), root),
        };
    }

    /// <summary>Puts together what was read, on this machine or on others.</summary>
    internal static QualityEvidence Join(EvidenceRequest request, EvidenceReadings readings)
    {
        var root = new SourceRoot(request.Root);
        var projects = readings.Projects;
        var tests = new TestReader(readings.Tests, projects).Read();
        var audit = DependencyAudit.Of(readings.Dependencies, root);
        var lists = PackageLists.Of(readings.PackageLists, [.. readings.Dependencies.Select(project => project.Project).Where(project => project.IsRestored).Select(project => root.ProjectName(project.Path))], root);
        var benchmarks = BenchmarkEvidence.Of(readings.Benchmarks);
        var links = request.Tree is { } tree ? LinkReader.Read(tree) : (Unlisted, []);
        var own = Findings(request, root, projects, tests, [.. audit.Findings, .. lists.Findings, .. links.Broken]);
        var ownRules = Rules(request, projects, own);
        var known = new Twins(own, finding => ownRules[finding.RuleId]);
        var scanners = ScannerJoin.Of(readings.Scanners, known, root);
        var semgrep = SemgrepReader.Read(request.Semgrep, new ScannerFiles(root, request.Root, request.Git.Commit, committed: null), known, root, scanners); // of this tree, whenever it was committed
        ImmutableArray<Finding> foreign = [.. scanners.Findings, .. semgrep.Findings];
        ImmutableArray<Finding> findings = foreign.IsEmpty ? own : [.. FindingMerge.InOrder(own.Concat(foreign), finding => finding)];
        var rules = ownRules.AddRange(scanners.Rules.Concat(semgrep.Rules).Where(rule => foreign.Any(finding => finding.RuleId == rule.Id)).DistinctBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => KeyValuePair.Create(rule.Id, rule)));
        var collected = new CollectedEvidence(projects, findings, rules, request.Secrets, tests, audit, scanners, semgrep, lists)
        {
            Shares = Shares(request, root, projects, audit).Add(MetricNames.Links, links.Share),
        };
        var measurements = Measurements.Of(collected);
        return new QualityEvidence(
            new RunFacts(request.ToolVersion, Newest(projects), root.ProjectName(request.Target), request.Configuration, request.Git.Commit, request.Git.Branch, request.Git.IsDirty),
            [.. projects.Select(project => project.Evidence)],
            findings,
            rules,
            measurements,
            EvidenceSources.Of(collected),
            Problems(request, root, projects, tests, audit, [.. scanners.Problems, .. semgrep.Problems, .. lists.Problems, .. benchmarks.Problems, .. SilencedPlaces.Of(findings, []).Problems()]))
        {
            AuditSuppressions = AuditSuppressions(audit, root),
            Tests = tests,
            PackageLists = lists.Counts,
            Benchmarks = benchmarks,
            Inventory = Inventory.Of(audit.Projects, root.ProjectName, projects.Where(project => project.Evidence.IsTest || TestReader.IsTest(project)).Select(project => project.Evidence.Path).ToHashSet(StringComparer.Ordinal)),
            Roles = new RoleReader(projects, tests).Read(),
            BlockingCounts = BlockingCounts.Of(collected, measurements),
            Shortfalls = collected.Shares.Where(share => !share.Value.Missing.IsEmpty).ToImmutableSortedDictionary(share => share.Key, share => share.Value.Missing, StringComparer.Ordinal),
        };
    }

    private static ShareReading Unlisted => ShareReading.NotMeasured("The files were not listed.", "dotnet build -t:QualityGate");

    private static ImmutableSortedDictionary<string, ShareReading> Shares(EvidenceRequest request, SourceRoot root, ImmutableArray<ProjectReading> projects, DependencyAudit audit) => new Dictionary<string, ShareReading>
    {
        [MetricNames.Strictness] = StrictnessReader.Read(projects, audit, root),
        [MetricNames.Readme] = request.Tree is { } tree ? ReadmeReader.Read(tree) : Unlisted,
        [MetricNames.Changelog] = request.Tree is { } listed ? ChangelogReader.Read(listed, request.LastTag) : Unlisted,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static IEnumerable<ExpectedProject> Once(EvidenceRequest request, SourceRoot root) => request.Projects.DistinctBy(project => root.Absolute(project.Path), StringComparer.Ordinal);

    private static ImmutableArray<Finding> Findings(EvidenceRequest request, SourceRoot root, ImmutableArray<ProjectReading> projects, TestEvidence tests, ImmutableArray<Finding> further)
    {
        var reader = new FindingReader(root);
        var located = projects.SelectMany(project => project.Frameworks
            .Where(framework => framework.IsBelieved)
            .SelectMany(framework => reader.Read(project.Evidence.Path, framework.Log!))
            .Where(located => Concerns(located.Finding, project)));
        var compiled = Fingerprints.Assign(FindingMerge.AcrossProjects(located), root);
        return [.. FindingMerge.InOrder(PragmaReasons.WithoutSecrets([.. FindingMerge.WithScan(compiled, request.Secrets?.Findings ?? [])]).Concat(DuplicationFindings.Of(projects)).Concat(TestFindings.Of(tests, root)).Concat(further), finding => finding)];
    }

    // what nobody outside can call is no public API, whatever its modifiers say; and nobody waits for a test's array of constants
    private static bool Concerns(Finding finding, ProjectReading project) => MetricOf(finding, project) switch
    {
        MetricNames.PublicApi => project.HasPublicApi,
        MetricNames.PerformanceFindings or MetricNames.Comments => !project.Evidence.IsTest,
        _ => true,
    };

    private static string? MetricOf(Finding finding, ProjectReading project) =>
        RuleCatalog.Of(finding.RuleId, project.Frameworks.Select(framework => framework.Log?.Rules.GetValueOrDefault(finding.RuleId)).FirstOrDefault(rule => rule is not null)).Metric;

    private static ImmutableSortedDictionary<string, Rule> Rules(EvidenceRequest request, ImmutableArray<ProjectReading> projects, ImmutableArray<Finding> findings)
    {
        var scanned = (request.Secrets?.Rules ?? []).Append(TestFindings.Rule).Concat(ReportRules.All).Concat(VulnerabilityRules.All).Concat(PackageListKind.All.Select(kind => kind.Rule)).ToLookup(rule => rule.Id, StringComparer.Ordinal);
        var logs = projects.SelectMany(project => project.Frameworks).Select(framework => framework.Log).OfType<CompilerLog>().ToArray();
        return findings.Select(finding => finding.RuleId).Distinct(StringComparer.Ordinal).ToImmutableSortedDictionary(
            id => id,
            id => scanned[id].FirstOrDefault() ?? RuleCatalog.Of(id, logs.Select(log => log.Rules.GetValueOrDefault(id)).FirstOrDefault(rule => rule is not null)),
            StringComparer.Ordinal);
    }

    private static ImmutableArray<AuditSuppression> AuditSuppressions(DependencyAudit audit, SourceRoot root) =>
    [
        .. audit.Projects.SelectMany(project => (project.Restored?.Suppressed ?? [])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal)
            .Select(advisory => new AuditSuppression(root.ProjectName(project.Project.Path), advisory, project.Project.AcceptedAdvisories.Contains(advisory, StringComparer.OrdinalIgnoreCase)))),
    ];

    private static DateTimeOffset Newest(ImmutableArray<ProjectReading> projects) =>
        projects.SelectMany(project => project.Frameworks).Select(framework => framework.Time.ToUniversalTime()).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    private static ImmutableArray<Problem> Problems(EvidenceRequest request, SourceRoot root, ImmutableArray<ProjectReading> projects, TestEvidence tests, DependencyAudit audit, ImmutableArray<Problem> others) =>
    [
        .. projects.SelectMany(project => project.Problems)
            .Concat(request.LeftOut.Select(problem => problem with { Path = root.ProjectName(problem.Path ?? "") }))
            .Concat(request.Secrets?.Problems ?? [])
            .Concat(SwitchedOffRules.Of(projects))
            .Concat(tests.Problems)
            .Concat(audit.Problems)
            .Concat(others)
            .Concat(request.Git.Problem is { } git ? [git] : [])
            .Distinct()
            .OrderBy(problem => problem.Id, StringComparer.Ordinal)
            .ThenBy(problem => problem.Path, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal),
    ];
}

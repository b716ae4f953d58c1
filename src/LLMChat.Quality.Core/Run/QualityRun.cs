using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Evidence.Secrets;
using LLMChat.Quality.Core.Evidence.Semgrep;
using LLMChat.Quality.Core.Files;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Gate.Baseline;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.GitHub;
using LLMChat.Quality.Core.Reporting.Terminal;
using LLMChat.Quality.Core.Run.Scopes;
using LLMChat.Quality.Core.Run.Shards;
using LLMChat.Quality.Core.Run.Weakened;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Run;

/// <summary>The whole flow: configuration and evidence in, score, verdict, report and printed lines out.</summary>
public static class QualityRun
{
    /// <summary>Judges, writes the report, and says what to print. Bad input gives lines, never an exception.</summary>
    public static VerdictRecord Execute(QualityRunRequest request, CancellationToken cancellationToken)
    {
        var ended = TimeProvider.System.GetUtcNow(); // the build
        var folder = Path.GetDirectoryName(Path.GetFullPath(request.Target))!;
        var configurationFile = request.ConfigurationFile.Length > 0 ? Path.GetFullPath(request.ConfigurationFile, folder) : ConfigurationReader.Find(folder);
        var locations = Locations.Of(request.Target, configurationFile, request.OutputPath);
        var inputs = RunInputs.Digest(request, configurationFile, locations);
        if (request is { Base: "", Accept: null, IsRecording: false, GitHub: null, Shard: null, Shards.IsEmpty: true } && LastRunFile.Read(locations.LastRun) is { } last && last.StillStands(inputs)) // a branch moves without a file of the tree changing; a job is told from the report, not from what was printed
            return last.Verdict;

        var reading = ConfigurationReader.Read(folder, request.ConfigurationFile);
        var baseline = BaselineFile.Read(locations.Baseline);
        if (Obstacles(reading, baseline, request) is { Length: > 0 } obstacles)
            return NotJudged(locations, obstacles, request);
        if (!TreeLock.TryTake(locations.Output, out var treeLock, out var busy))
            return NotJudged(locations, [busy], request);
        using (treeLock)
        {
            if (request.Shard is { } shard)
                return Packing.Of(shard, request, reading.Configuration!, locations, cancellationToken) is var packed && packed.Problem is { } unpacked ? NotJudged(locations, [unpacked], request) : new VerdictRecord(0, locations.Output, [packed.Line!]);
            var merged = request.Shards.IsEmpty ? null : Merging.Of(request, reading.Configuration!, locations, cancellationToken);
            return merged is { Readings: null, Errors: var errors }
                ? NotJudged(locations, errors, request) with { ExitCode = Outcomes.Of(VerdictOutcome.Invalid).ExitCode }
                : Judge(request, reading, baseline.Baseline, merged, locations, inputs, ended, cancellationToken);
        }
    }

    private static VerdictRecord Judge(QualityRunRequest request, ConfigurationReading reading, FindingsBaseline baseline, MergedEvidence? merged, Locations locations, string inputs, DateTimeOffset ended, CancellationToken cancellationToken)
    {
        var youngSince = LastRun.YoungSince(TimeProvider.System.GetUtcNow());
        var folders = TreeFolders.List(locations.Root, locations.Output, youngSince, cancellationToken);
        var tree = Merging.WithoutShards(TreeFiles.List(locations.Root, cancellationToken), request.Shards);
        var semgrep = Ask(request, reading, locations, tree, youngSince, cancellationToken);
        var evidence = Collect(request, reading.Configuration!, merged, locations, tree, semgrep, cancellationToken);
        var accepted = request.Accept is { } accept ? Acceptance.Of(accept, baseline, evidence, locations) : null;
        if (accepted?.Problem is { } unwritten)
            return NotJudged(locations, [unwritten], request);
        evidence = HistoryReview.Join(evidence, reading.Configuration!, request, locations, cancellationToken);
        evidence = PerformanceReview.Join(evidence, reading.Configuration!, BuildTiming.Of(request, evidence, locations.BuildTime, ended), request.IsFirstRun);
        evidence = (accepted?.Baseline ?? baseline).Apply(evidence, Today, evidence.Patch is { Commit.Length: > 0 } patch ? BaselineBefore.Of(patch.Commit, locations, cancellationToken) : null);
        evidence = ScopeReview.Join(PolicyReview.Join(evidence, reading, request, locations, tree, cancellationToken), reading, locations.Root, tree);
        var report = Report(request, reading.Configuration!, evidence);
        var recorded = request.IsRecording ? Recording.Of(report, locations, cancellationToken) : null;
        if (recorded?.Problem is { } unrecorded)
            return NotJudged(locations, [unrecorded], request);
        var verdict = Publish(request, reading, locations, report, accepted?.Line ?? recorded?.Line);
        if (merged is null && folders is not null && verdict.Report.Length > 0 && semgrep is not { HasFailed: true } && new LastRun(inputs, locations.Root, [.. tree.Files.RemoveAll(locations.IsOurs), .. RuleFiles.Named(reading.Configuration!.Semgrep, Path.GetDirectoryName(locations.Baseline)!, locations.Root), .. Extended(reading, locations)], folders, verdict) is var run && run.CanBeRemembered(youngSince))
            LastRunFile.Write(run, locations.LastRun);
        else
            File.Delete(locations.LastRun);
        return verdict;
    }

    /// <summary>The files that the configuration extends: git may ignore them, or they lie in a package, and yet the verdict stands on them.</summary>
    private static IEnumerable<TreeFile> Extended(ConfigurationReading reading, Locations locations) =>
        reading.Extended.Select(path => new FileInfo(path)).Select(file => new TreeFile(Path.GetRelativePath(locations.Root, file.FullName), file.Length, file.LastWriteTimeUtc.Ticks));

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>It takes seconds: an ordinary build on a developer's machine only repeats what it said of the same files.</summary>
    private static SemgrepResult? Ask(QualityRunRequest request, ConfigurationReading reading, Locations locations, TreeListing tree, long youngSince, CancellationToken cancellationToken) => SemgrepScan.Run(
        new()
        {
            Settings = reading.Configuration!.Semgrep,
            Root = locations.Root,
            ConfigurationFolder = Path.GetDirectoryName(locations.Baseline)!,
            OutputFolder = locations.Output,
            Folder = locations.Semgrep,
            Files = tree.Files.RemoveAll(locations.IsOurs),
            MayRun = request.IsGate || request.IsRecording || request.Accept is not null || (request.IsContinuousIntegration && !request.IsInsideIde),
            YoungSince = youngSince,
        },
        cancellationToken);

    private static QualityEvidence Collect(QualityRunRequest request, QualityConfiguration configuration, MergedEvidence? merged, Locations locations, TreeListing tree, SemgrepResult? semgrep, CancellationToken cancellationToken)
    {
        var secrets = new SecretScan(new() { Excludes = configuration.Excludes, OutputFolder = locations.Output, CacheFolder = locations.Cache }).Run(tree, cancellationToken);
        var wanted = Wanted(request, locations, cancellationToken) with
        {
            Secrets = secrets,
            Semgrep = semgrep,
            Tree = tree with { Files = tree.Files.RemoveAll(locations.IsOurs) },
            LastTag = LastTag.Read(locations.Root, cancellationToken),
        };
        var evidence = merged is null
            ? EvidenceCollector.Collect(wanted)
            : EvidenceCollector.Join(wanted with { Configuration = merged.Configuration, LeftOut = merged.LeftOut }, merged.Readings!);
        if (request.Base.Length == 0)
            return evidence;
        var changed = ChangedLines.Since(locations.Root, request.Base, GitCommand.Find(locations.Root), cancellationToken);
        return evidence with { Patch = PatchCoverage.Of(request.Base, changed, evidence), Findings = [.. evidence.Findings.Select(changed.Mark)] };
    }

    /// <summary>What evidence is wanted of, without what this machine looks for itself.</summary>
    internal static EvidenceRequest Wanted(QualityRunRequest request, Locations locations, CancellationToken cancellationToken) => new()
    {
        Root = locations.Root,
        Target = request.Target,
        Configuration = request.Configuration,
        ToolVersion = ToolVersion.Current,
        Projects = ExpectedProjects.Of(request.Projects),
        LeftOut = ExpectedProjects.LeftOut(request.Projects),
        OurRules = OurRules.Ids,
        Git = GitFacts.Read(locations.Root, cancellationToken),
        SarifFiles = request.SarifFiles,
        PackageLists = request.PackageLists,
        BenchmarkFiles = request.BenchmarkFiles,
        Committed = request.SarifFiles.IsEmpty ? null : CommitTime.Of(locations.Root, cancellationToken),
    };

    private static QualityReport Report(QualityRunRequest request, QualityConfiguration configuration, QualityEvidence evidence)
    {
        var card = Scorer.Score(evidence, configuration);
        return new QualityReport(configuration, evidence, card, QualityGate.Judge(evidence, card, configuration, request.Environment));
    }

    /// <summary>The report first, then the verdict: a red gate always leaves the report that explains it.</summary>
    private static VerdictRecord Publish(QualityRunRequest request, ConfigurationReading reading, Locations locations, QualityReport report, ConsoleLine? first)
    {
        var unwritten = ReportWriter.Write(report, locations.Output, locations.Root);
        if (unwritten.Length > 0)
            return NotJudged(locations, unwritten, request);
        ImmutableArray<ConsoleLine> lines =
        [
            .. request.GitHub is { } job ? JobReport.Publish(report, locations.Output, locations.Root, job) : [],
            .. first is null ? Array.Empty<ConsoleLine>() : [first],
            .. report.Evidence.Problems.Where(problem => problem.Id == "LQ9405").Concat(reading.Warnings).Concat(ScopeReview.Empty(report.Evidence, reading)).Select(problem => Line(ConsoleLineKind.Warning, problem)),
            .. ConsoleVerdict.Lines(report, Path.Combine(locations.Output, "index.html"), check => BuildStops.Decide(check, BlockOf(request.Block)!.Value, request.IsContinuousIntegration, request.IsGate))
                .Select(line => MayStop(request, report) ? line : Softened(line)),
        ];
        return new VerdictRecord(Outcomes.Of(report.Verdict.Outcome).ExitCode, locations.Output, Place(lines, locations));
    }

    /// <summary>An IDE is never stopped, and evidence that contradicts itself, our trouble, only closes the gate.</summary>
    private static bool MayStop(QualityRunRequest request, QualityReport report) =>
        request.IsGate || (!request.IsInsideIde && report.Verdict.Outcome != VerdictOutcome.Invalid);

    private static ConsoleLine Softened(ConsoleLine line) => line.Kind == ConsoleLineKind.Error ? line with { Kind = ConsoleLineKind.Warning } : line;

    private static ImmutableArray<Problem> Obstacles(ConfigurationReading reading, BaselineReading baseline, QualityRunRequest request) =>
        baseline.Problem is { } broken ? [broken]
        : reading.Configuration is not { } configuration ? reading.Errors
        : BlockOf(request.Block) is null ? [new("LQ9008", "QualityBlock has an unknown value.", "Use none, rules or all, or leave it unset.")]
        : configuration.CheckEnvironment(request.Environment) is { } unknown ? [unknown]
        : [];

    private static QualityBlock? BlockOf(string text) => text switch
    {
        "" => QualityBlock.Default,
        "none" => QualityBlock.None,
        "rules" => QualityBlock.Rules,
        "all" => QualityBlock.All,
        _ => null,
    };

    private static VerdictRecord NotJudged(Locations locations, ImmutableArray<Problem> problems, QualityRunRequest request)
    {
        var kind = request.IsInsideIde && !request.IsGate ? ConsoleLineKind.Warning : ConsoleLineKind.Error;
        return new(Outcomes.Error.ExitCode, "", Place([.. problems.Select(problem => Line(kind, problem))], locations));
    }

    private static ConsoleLine Line(ConsoleLineKind kind, Problem problem) =>
        new(kind, problem.Id, Reporting.Text.TerminalText.Of($"{problem.Message} {problem.Remedy}"), problem.Path, problem.Line, problem.Column);

    /// <summary>Build logs want absolute paths: people click them.</summary>
    private static ImmutableArray<ConsoleLine> Place(ImmutableArray<ConsoleLine> lines, Locations locations) =>
        [.. lines.Select(line => line.File is null ? line : line with { File = Path.GetFullPath(line.File, locations.Root) })];
}

using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>The table of sources: one row each, measured or not.</summary>
internal static class EvidenceSources
{
    public static ImmutableArray<EvidenceSource> Of(CollectedEvidence evidence) =>
    [
        Compiler(evidence),
        Facts(evidence),
        evidence.Secrets?.Source ?? Unread("secrets", "Secrets in files", "The files were not scanned.", "dotnet build -t:QualityGate"),
        Coverage(evidence.Tests),
        Tests(evidence.Tests),
        evidence.Dependencies.Source,
        .. evidence.PackageLists.Source is { } packages ? new[] { packages } : [],
        .. evidence.Scanners.Source is { } scanners ? new[] { scanners } : [],
        .. evidence.Semgrep.Source is { } semgrep ? new[] { semgrep } : [],
        Build(evidence),
        Document(evidence, "readme", "What the README tells", MetricNames.Readme),
        Document(evidence, "changelog", "Whether the change log tells of the last tag", MetricNames.Changelog),
        Document(evidence, "links", "Relative links of Markdown files", MetricNames.Links),
        Strictness(evidence),
        Unread("history", "Earlier runs", "No run was recorded.", "dotnet build -t:QualityRecord on the base branch, after its tests"),
    ];

    private static EvidenceSource Compiler(CollectedEvidence evidence)
    {
        const string Title = "Errors, warnings and findings of analyzers";
        if (evidence.Projects.IsEmpty)
            return Unread("compiler", Title, "The target has no project.", "Name a solution or project that has one");
        var unseen = evidence.UnmeasuredBySdk;
        var frameworks = evidence.Projects.Sum(project => project.Frameworks.Length);
        return unseen.IsEmpty
            ? Read("compiler", Title, $"{Number(evidence.Projects.Length)} projects, {Number(frameworks)} compilations, {Number(evidence.Findings.Length)} findings")
            : Unread("compiler", Title, $"{Number(unseen.Length)} of {Number(evidence.Projects.Length)} projects not measured in full: {CollectedEvidence.Names(unseen)}.", unseen[0].Reason.Remedy);
    }

    private static EvidenceSource Facts(CollectedEvidence evidence)
    {
        const string Title = "Lines, methods, complexity, duplication, public API";
        if (evidence.Projects.IsEmpty)
            return Unread("source_facts", Title, "The target has no project.", "Name a solution or project that has one");
        var counted = evidence.Projects.Select(project => project.Evidence.Facts).OfType<SourceFacts>().ToArray();
        var detail = $"{Number(counted.Sum(facts => (long)facts.Lines))} lines, {Number(counted.Sum(facts => (long)facts.Methods))} methods in {Number(counted.Length)} of {Number(evidence.Projects.Length)} projects{NamedAsGenerated(evidence)}";
        return counted.Length == evidence.Projects.Length
            ? Read("source_facts", Title, detail)
            : Unread("source_facts", Title, detail + ".", evidence.Projects.First(project => project.Evidence.Facts is null).Reason.Remedy);
    }

    /// <summary>Names that tools give to what they write: nobody is surprised, and whoever wonders finds them in the report.</summary>
    private static string NamedAsGenerated(CollectedEvidence evidence)
    {
        var files = evidence.Projects.SelectMany(project => project.Evidence.Frameworks).SelectMany(framework => framework.Hidden).Where(source => source.Mark == HiddenSource.ByName).Distinct().ToArray();
        return files.Length == 0 ? "" : $"; rules skip {Number(files.Length)} files named as generated (*.g.cs, *.Designer.cs, …; {Number(files.Sum(source => (long)source.Lines))} lines), listed in quality-report.json under projects";
    }

    private static EvidenceSource Coverage(TestEvidence tests)
    {
        const string Title = "Coverage of tests";
        if (tests.LineCoverage is { Reason: { } reason, Remedy: { } remedy })
            return Unread("coverage", Title, reason, remedy);
        var totals = tests.Coverage.Totals;
        return Read("coverage", Title, $"{Number(totals.Lines.Covered)} of {Number(totals.Lines.Total)} lines, {Number(totals.Branches.Covered)} of {Number(totals.Branches.Total)} branches, {Number(totals.Methods.Covered)} of {Number(totals.Methods.Total)} methods in {Number(tests.Coverage.Files.Count)} files");
    }

    private static EvidenceSource Tests(TestEvidence tests)
    {
        const string Title = "Results of tests";
        return tests.Failed is { Reason: { } reason, Remedy: { } remedy }
            ? Unread("tests", Title, reason, remedy)
            : Read("tests", Title, $"{Number(tests.Results!.Passed)} passed, {Number(tests.Results.Failed)} failed, {Number(tests.Results.Skipped)} skipped in {Number(tests.Projects.Length)} projects");
    }

    private static EvidenceSource Build(CollectedEvidence evidence)
    {
        const string Title = "What the build made";
        var all = evidence.Projects.SelectMany(project => project.Evidence.Frameworks).Select(framework => framework.Assembly).ToArray();
        var built = all.OfType<AssemblyFacts>().ToArray();
        var detail = $"{Number(built.Length)} of {Number(all.Length)} assemblies, {Number(built.Sum(assembly => assembly.Bytes))} bytes";
        return built.Length == all.Length && all.Length > 0
            ? Read("build", Title, detail)
            : Unread("build", Title, detail + ".", "dotnet build");
    }

    private static EvidenceSource Document(CollectedEvidence evidence, string name, string title, string metric) => evidence.Shares[metric].Share switch
    {
        { State: MeasurementState.NotMeasured, Reason: { } reason, Remedy: { } remedy } => Unread(name, title, reason, remedy),
        { State: MeasurementState.NotApplicable, Reason: { } proof } => new(name, title, MeasurementState.NotApplicable, proof, null),
        var share => Read(name, title, $"{Scoring.Points.Shown(share.Value)} of 100"),
    };

    private static EvidenceSource Strictness(CollectedEvidence evidence)
    {
        const string Title = "Strictness of the build";
        if (evidence.Shares[MetricNames.Strictness].Share is { State: MeasurementState.NotMeasured, Reason: { } reason, Remedy: { } remedy })
            return Unread("strictness", Title, reason, remedy);
        var read = evidence.Projects.SelectMany(project => project.Frameworks).Select(framework => framework.Fragment).OfType<ProjectFragment>().ToArray();
        return Read("strictness", Title, $"Of {Number(read.Length)} compilations {Number(read.Count(fragment => Is(fragment.Nullable, "enable")))} with Nullable, "
            + $"{Number(read.Count(fragment => Is(fragment.TreatWarningsAsErrors, "true")))} with warnings as errors, {Number(read.Count(fragment => Is(fragment.Deterministic, "true")))} deterministic");
    }

    private static bool Is(string value, string wanted) => value.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static EvidenceSource Read(string name, string title, string detail) => new(name, title, MeasurementState.Measured, detail, null);

    private static EvidenceSource Unread(string name, string title, string reason, string remedy) => new(name, title, MeasurementState.NotMeasured, reason, remedy);

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

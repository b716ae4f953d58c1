using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Gate.Baseline;
using LLMChat.Quality.Core.Reporting.GitHub;
using LLMChat.Quality.Core.Reporting.Terminal;
using LLMChat.Quality.Core.Run;
using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>Judges what the projects of a build left behind: writes the report, then logs the verdict.</summary>
public sealed class Judge : QualityTask
{
    /// <summary>The solution or project file.</summary>
    [Required]
    public string Target { get; set; } = "";

    /// <summary>What the projects answered: metadata <c>TargetFramework</c>, <c>Language</c>, <c>Fragment</c>, <c>HasCode</c>, <c>Enabled</c>, <c>AssetsFile</c>, and <c>CoverageFiles</c>, <c>SarifFiles</c>, <c>PackageLists</c>, <c>Benchmarks</c> and <c>AcceptedAdvisories</c> with <c>|</c> between them.</summary>
    public ITaskItem[] Projects { get; set; } = [];

    /// <summary>MSBuild's list of the solution's projects, as XML: those that answered nothing are listed as not measured.</summary>
    public string SolutionProjects { get; set; } = "";

    /// <summary>The projects that this build of the solution was to build: a solution filter leaves out the others.</summary>
    public ITaskItem[] BuiltProjects { get; set; } = [];

    /// <summary>SARIF files of other scanners that the solution names; projects name theirs in metadata <c>SarifFiles</c>.</summary>
    public ITaskItem[] SarifFiles { get; set; } = [];

    /// <summary>Lists of deprecated and outdated packages that the solution names; projects name theirs in metadata <c>PackageLists</c>.</summary>
    public ITaskItem[] PackageLists { get; set; } = [];

    /// <summary>Files of BenchmarkDotNet that the solution names; projects name theirs in metadata <c>Benchmarks</c>.</summary>
    public ITaskItem[] Benchmarks { get; set; } = [];

    /// <summary>When the build began that this follows, in ticks of UTC; empty when it did more than build.</summary>
    public string Started { get; set; } = "";

    /// <summary>The build configuration.</summary>
    public string Configuration { get; set; } = "";

    /// <summary>The environment whose thresholds apply.</summary>
    public string EnvironmentName { get; set; } = "";

    /// <summary>The branch, tag or commit whose difference to the tree counts as new, or empty.</summary>
    public string Base { get; set; } = "";

    /// <summary><c>none</c>, <c>rules</c>, <c>all</c> or empty.</summary>
    public string Block { get; set; } = "";

    /// <summary>The configuration file a user named, or empty.</summary>
    public string ConfigurationFile { get; set; } = "";

    /// <summary>The report's folder a user named, or empty.</summary>
    public string OutputPath { get; set; } = "";

    /// <summary>Whether the gate was asked for by name.</summary>
    public bool IsGate { get; set; }

    /// <summary>Whether this runs in CI.</summary>
    public bool IsContinuousIntegration { get; set; }

    /// <summary>Whether an IDE builds.</summary>
    public bool IsInsideVisualStudio { get; set; }

    /// <summary>Whether what is found today is to be accepted in the baseline.</summary>
    public bool IsAccepting { get; set; }

    /// <summary>Why it may stay.</summary>
    public string AcceptReason { get; set; } = "";

    /// <summary>The last day on which it may, such as 2027-01-31; empty for 180 days.</summary>
    public string AcceptUntil { get; set; } = "";

    /// <summary>Whether entries that nothing matches any more are taken out.</summary>
    public bool IsPruning { get; set; }

    /// <summary>Whether this run is to be remembered.</summary>
    public bool IsRecording { get; set; }

    /// <summary>Whether the user says that no earlier run can be there.</summary>
    public bool IsFirstRun { get; set; }

    /// <summary>Whether what was measured is to be packed, for a machine that judges what several measured.</summary>
    public bool IsPacking { get; set; }

    /// <summary>The name of that shard.</summary>
    public string Shard { get; set; } = "";

    /// <summary>Whether the build before this failed.</summary>
    public bool HasBuildFailed { get; set; }

    /// <summary>A file that shall hold the verdict too, or empty.</summary>
    public string VerdictFile { get; set; } = "";

    private protected override void Run(CancellationToken cancellationToken)
    {
        var (accept, problem) = IsAccepting ? BaselineRequest.Of(AcceptReason, AcceptUntil, IsPruning, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)) : default;
        if (problem is not null)
        {
            Log.LogError(null, problem.Id, null, null, Target, 0, 0, 0, 0, "{0}", $"{problem.Message} {problem.Remedy}");
            return;
        }

        var verdict = QualityRun.Execute(Request() with { Accept = accept }, cancellationToken);
        foreach (var line in verdict.Lines)
            LogLine(line);
        if (VerdictFile.Length > 0)
            File.WriteAllBytes(VerdictFile, verdict.ToJson());
    }

    private QualityRunRequest Request() => new()
    {
        Target = Target,
        Projects = SolutionProjectList.Complete([.. Projects.Select(Requested)], SolutionProjects, [.. BuiltProjects.Select(project => Path.GetFullPath(project.GetMetadata("FullPath")))]),
        Configuration = Configuration,
        Environment = EnvironmentName,
        Block = IsAccepting || IsRecording ? "none" : Block,
        ConfigurationFile = ConfigurationFile,
        OutputPath = OutputPath,
        Base = Base,
        SarifFiles = Named(SarifFiles, "SarifFiles"),
        PackageLists = Named(PackageLists, "PackageLists"),
        BenchmarkFiles = Named(Benchmarks, "Benchmarks"),
        Started = long.TryParse(Started, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
        IsGate = IsGate && !IsAccepting && !IsRecording,
        Shard = IsPacking ? Shard : null,
        HasBuilt = !HasBuildFailed,
        IsRecording = IsRecording,
        IsFirstRun = IsFirstRun,
        IsContinuousIntegration = IsContinuousIntegration,
        IsInsideIde = IsInsideVisualStudio,
        GitHub = IsGate && !IsAccepting && !IsPacking && !IsInsideVisualStudio ? GitHubJob.Read(Environment.GetEnvironmentVariable) : null,
    };

    /// <summary>Files that the solution names, and those that projects name.</summary>
    private ImmutableArray<string> Named(ITaskItem[] files, string name) =>
        [.. files.Select(file => file.GetMetadata("FullPath")).Concat(Projects.SelectMany(project => List(project, name))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static RequestedProject Requested(ITaskItem item) => Absence(item) is var absence and not ProjectAbsence.None
        ? new(item.GetMetadata("FullPath"), item.GetMetadata("TargetFramework"), item.GetMetadata("Language"), null, absence)
        : new(item.GetMetadata("FullPath"), item.GetMetadata("TargetFramework"), item.GetMetadata("Language"), item.GetMetadata("Fragment"))
        {
            CoverageFiles = List(item, "CoverageFiles"),
            AssetsFile = item.GetMetadata("AssetsFile"),
            AcceptedAdvisories = List(item, "AcceptedAdvisories"),
        };

    private static ImmutableArray<string> List(ITaskItem item, string name) => [.. item.GetMetadata(name).Split('|', StringSplitOptions.RemoveEmptyEntries)];

    private static ProjectAbsence Absence(ITaskItem item) =>
        IsFalse(item, "HasCode") ? ProjectAbsence.WithoutCode
        : IsFalse(item, "Enabled") ? ProjectAbsence.SwitchedOff
        : ProjectAbsence.None;

    private static bool IsFalse(ITaskItem item, string name) => string.Equals(item.GetMetadata(name), "false", StringComparison.OrdinalIgnoreCase);

    private void LogLine(ConsoleLine line)
    {
        switch (line.Kind)
        {
            case ConsoleLineKind.Error:
                Log.LogError(null, line.Id, null, null, line.File ?? Target, line.Line, line.Column, 0, 0, "{0}", line.Text);
                break;
            case ConsoleLineKind.Warning:
                Log.LogWarning(null, line.Id, null, null, line.File ?? Target, line.Line, line.Column, 0, 0, "{0}", line.Text);
                break;
            default:
                Log.LogMessage(MessageImportance.High, "{0}", line.Id is null ? line.Text : $"  {line.Id} {line.Text}");
                break;
        }
    }
}

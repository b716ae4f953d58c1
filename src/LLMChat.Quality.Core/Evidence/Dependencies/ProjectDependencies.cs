using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>What NuGet's audit tells of the packages of one project.</summary>
/// <param name="Project">The project, as it was expected.</param>
/// <param name="Restored">What NuGet wrote down; <see langword="null"/> when it cannot be read.</param>
/// <param name="Gap">Why it does not tell all; <see langword="null"/> when it does.</param>
internal sealed record ProjectDependencies(ExpectedProject Project, RestoredProject? Restored, Problem? Gap)
{
    /// <summary>How old an audit may be: what becomes known meanwhile is not in it.</summary>
    public const int MaximumAgeInDays = 30;

    private const string NeverAsked = "NU1900";

    private static readonly string[] Codes = [NeverAsked, .. VulnerabilityRules.All.Select(rule => rule.Id)];

    /// <summary>The packages, each version once.</summary>
    public IEnumerable<PackageNode> Packages => (Restored?.Frameworks.Values ?? []).SelectMany(graph => graph.Nodes.Values).Where(node => node.IsPackage).DistinctBy(node => (node.Id, node.Version));

    public static ProjectDependencies Read(ExpectedProject project, VulnerabilityData data, DateTimeOffset now)
    {
        if (project.NotMeasured is { } reason)
            return new(project, null, reason);
        if (project.AssetsFile.Length == 0)
            return new(project, null, DependencyProblems.NotRestored("its build told nothing of them"));
        var (restored, failure) = AssetsFile.Read(project.AssetsFile);
        if (restored is null)
            return new(project, null, DependencyProblems.NotRestored(failure!));
        var read = new ProjectDependencies(project, restored, null);
        return read.Packages.Any() ? read with { Gap = GapOf(restored, project, data, now) } : read; // no package, no vulnerability of one
    }

    /// <summary>Whether an audit of that file would be too old to believe.</summary>
    public static bool IsTooOld(string assetsFile, DateTimeOffset now) => File.Exists(assetsFile) && AgeInDays(assetsFile, now) > MaximumAgeInDays;

    /// <summary>The age in days of an audit at some time when it is too old to believe; <see langword="null"/> when it is not.</summary>
    public static int? IsTooOld(DateTimeOffset audited, DateTimeOffset now) => (now - audited).Days is > MaximumAgeInDays and var days ? days : null;

    private static int AgeInDays(string assetsFile, DateTimeOffset now) => (now - new FileInfo(assetsFile).LastWriteTimeUtc).Days;

    private static Problem? GapOf(RestoredProject restored, ExpectedProject project, VulnerabilityData data, DateTimeOffset now)
    {
        if (!restored.IsAudited)
            return DependencyProblems.SwitchedOff();
        if (restored.Messages.FirstOrDefault(message => message.Code == NeverAsked) is { } failed)
            return DependencyProblems.SourceFailed(failed.Text);
        var sources = AuditSources.Of(restored.ConfigurationFiles) is { Length: > 0 } audit ? audit : [.. restored.Sources];
        if (!sources.Any(data.CameFrom))
            return DependencyProblems.NoData(sources.Length == 0 ? "none is named" : string.Join(", ", sources.Select(PackageSource.NameOf).Distinct(StringComparer.Ordinal)));
        if (restored.NoWarn.Intersect(Codes, StringComparer.OrdinalIgnoreCase).ToArray() is { Length: > 0 } silenced)
            return DependencyProblems.NotAll($"NoWarn hides {string.Join(", ", silenced)}", "Take it out of NoWarn");
        if (!restored.Level.Equals("low", StringComparison.OrdinalIgnoreCase))
            return DependencyProblems.NotAll($"NuGetAuditLevel hides those below {Configuration.ForeignText.Show(restored.Level)}", "Set NuGetAuditLevel to low");
        if (restored.IsDirectOnly)
            return DependencyProblems.NotAll("NuGetAuditMode looks only at packages that the project itself names", "Set NuGetAuditMode to all");
        if (restored.Suppressed.Except(project.AcceptedAdvisories, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unjustified)
            return DependencyProblems.NotAll($"NuGetAuditSuppress hides {Configuration.ForeignText.Show(unjustified)} without a reason", "Give it a Justification attribute");
        return AgeInDays(project.AssetsFile, now) is > MaximumAgeInDays and var days ? DependencyProblems.IsOld(days) : null;
    }
}

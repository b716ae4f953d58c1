using LLMChat.Quality.Core.Inspection;

namespace LLMChat.Quality.Core.Doctor.Probes;

/// <summary>Whether rules can look at the code of each project.</summary>
internal sealed class RulesProbe : IProbe
{
    private const string Subject = "rules";

    // each a project's own word that keeps rules from running
    private static readonly (string Property, string Value)[] Off =
    [
        ("RunAnalyzers", "false"), ("RunAnalyzersDuringBuild", "false"), ("EnableNETAnalyzers", "false"), ("AnalysisMode", "None"), ("QualityEnabled", "false"),
    ];

    public Task<CheckupLine[]> LookAsync(Surroundings surroundings, CancellationToken cancellationToken) => Task.FromResult<CheckupLine[]>([.. Look(surroundings.Tree)]);

    private static IEnumerable<CheckupLine> Look(InspectedTree tree)
    {
        CheckupLine[] lines = [.. SwitchedOff(tree), .. WithoutNETAnalyzers(tree), .. OtherLanguages(tree)];
        return lines.Length > 0 || tree.Projects.IsEmpty ? lines : [CheckupLine.Ok(Subject, "nothing keeps them from the code")];
    }

    private static IEnumerable<CheckupLine> SwitchedOff(InspectedTree tree) =>
        from off in Off
        let projects = tree.Projects.Where(project => Says(project, off)).Select(project => project.Name).ToArray()
        where projects.Length > 0
        select CheckupLine.NotMeasured(Subject, $"{off.Property} is {off.Value} in {Names.Of(projects)}", "Remove that setting");

    private static bool Says(InspectedProject project, (string Property, string Value) off) =>
        project.Props.Files.Append(project.Own).Any(file => file.Values(off.Property).Any(value => value.Equals(off.Value, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<CheckupLine> WithoutNETAnalyzers(InspectedTree tree) =>
        tree.Projects.Where(project => project.IsWithoutNETAnalyzers && !Says(project, ("QualityNETAnalyzers", "true"))).Select(project => project.Name).ToArray() is { Length: > 0 } old
            ? [CheckupLine.NotMeasured(Subject, $"the SDK leaves its own rules out of {Names.Of(old)} (.NET Standard or .NET Framework alone)", "Set QualityNETAnalyzers to true there; llmchat-quality init does")]
            : [];

    private static IEnumerable<CheckupLine> OtherLanguages(InspectedTree tree) =>
        tree.Projects.Where(project => !project.File.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)).Select(project => project.Name).ToArray() is { Length: > 0 } other
            ? [CheckupLine.NotMeasured(Subject, $"there are none for the language of {Names.Of(other)}", "Nothing to do; the report says so for as long as it is true")]
            : [];
}

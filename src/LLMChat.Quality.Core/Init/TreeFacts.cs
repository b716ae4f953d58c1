using System.Globalization;
using LLMChat.Quality.Core.Inspection;

namespace LLMChat.Quality.Core.Init;

/// <summary>What a tree holds, for people.</summary>
internal static class TreeFacts
{
    private static readonly string[] Named = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    public static IEnumerable<(string Name, string Value)> Of(InspectedTree tree)
    {
        yield return (tree.IsSolution ? "solution" : "project", $"{tree.Relative(tree.Target)}: {Projects(tree)}");
        yield return ("frameworks", Frameworks(tree));
        if (tree.Projects.Where(project => project.IsWithoutNETAnalyzers).Select(project => project.Name).ToArray() is { Length: > 0 } old)
            yield return ("SDK rules", $"left out of {string.Join(", ", old)}, which {(old.Length == 1 ? "is" : "are")} for .NET Standard or .NET Framework alone; QualityNETAnalyzers brings them back");
        yield return ("git", tree.HasGit ? "yes" : "no: every file is looked at, and nothing knows a commit; 'git init' changes that");
        yield return ("CI", Integration(ContinuousIntegration.Of(tree.Root)));
        if (tree.Projects.Any(project => project.HasCentralVersions))
            yield return ("package versions", "central; the gate is an SDK import and needs no entry there");
        if (Existing(tree) is { Length: > 0 } existing)
            yield return ("build files", string.Join(", ", existing));
        if (tree.GateVersion is { } version)
            yield return ("gate", $"LLMChat.Quality {version} is named already");
    }

    private static string Projects(InspectedTree tree)
    {
        var tests = tree.Projects.Count(project => project.IsTest);
        return string.Create(CultureInfo.InvariantCulture, $"{tree.Projects.Length} {(tree.Projects.Length == 1 ? "project" : "projects")}, {(tests == 0 ? "none" : tests.ToString(CultureInfo.InvariantCulture))} with tests");
    }

    private static string Frameworks(InspectedTree tree)
    {
        var counts = tree.Projects.SelectMany(project => project.Frameworks).GroupBy(framework => framework, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({group.Count()})")).ToArray();
        return counts.Length == 0 ? "not said in the project files" : string.Join(", ", counts);
    }

    private static string Integration(ContinuousIntegration found) => found switch
    {
        { OtherSystem: { } other } => other,
        { Workflows: 0 } => "none found",
        { Workflows: var count } => string.Create(CultureInfo.InvariantCulture, $"GitHub, {count} {(count == 1 ? "workflow" : "workflows")}"),
    };

    private static string[] Existing(InspectedTree tree) =>
    [
        .. tree.Projects.SelectMany(project => project.Props.Files.Concat(project.Targets.Files).Concat(project.Packages.Files))
            .Select(file => file.Path)
            .Where(file => Named.Contains(Path.GetFileName(file), StringComparer.OrdinalIgnoreCase))
            .Concat(new[] { tree.Hook, tree.GlobalJson.File }.OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .Select(tree.Relative)
            .Order(StringComparer.Ordinal),
    ];
}

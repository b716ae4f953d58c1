using System.Globalization;
using LLMChat.Quality.Core.Inspection;

namespace LLMChat.Quality.Core.Doctor.Probes;

/// <summary>Whether the tree has the gate, in each project and for the whole solution.</summary>
internal sealed class GateProbe : IProbe
{
    private const string Projects = "gate in projects";
    private const string Solution = "gate of solution";
    private const string Init = "llmchat-quality init";

    public Task<CheckupLine[]> LookAsync(Surroundings surroundings, CancellationToken cancellationToken) => Task.FromResult<CheckupLine[]>([.. Look(surroundings.Tree)]);

    private static IEnumerable<CheckupLine> Look(InspectedTree tree)
    {
        var missing = tree.Projects.Where(project => !project.HasGate).ToArray();
        if (tree.Projects.IsEmpty)
            yield return CheckupLine.NotMeasured(Projects, $"{tree.Relative(tree.Target)} names no project that is there.", "Add one: dotnet sln add");
        else if (missing.Length == 0)
            yield return CheckupLine.Ok(Projects, string.Create(CultureInfo.InvariantCulture, $"in all {tree.Projects.Length}{(tree.GateVersion is { } version ? $", version {version}" : "")}"));
        else if (missing.Length == tree.Projects.Length)
            yield return CheckupLine.Note(Projects, "not added yet; 'llmchat-quality try' judges them without an edit", Init);
        else
            yield return CheckupLine.NotMeasured(Projects, $"missing in {Names.Of(missing.Select(project => tree.Relative(project.File)))}", Init);

        if (!tree.IsSolution || tree.Projects.IsEmpty || missing.Length == tree.Projects.Length)
            yield break;
        yield return tree.HasHook
            ? CheckupLine.Ok(Solution, tree.Relative(tree.Hook!))
            : CheckupLine.NotMeasured(Solution, $"{InspectedTree.HookName} is missing, so nothing judges the solution as a whole", Init);
    }
}

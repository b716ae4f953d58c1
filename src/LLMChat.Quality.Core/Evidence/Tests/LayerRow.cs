using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>What the tests of a layer, or of all layers, told.</summary>
/// <param name="Layer">The layer; <see langword="null"/> for all together.</param>
/// <param name="Projects">How many projects hold its tests.</param>
/// <param name="Results">Its tests; <see langword="null"/> when no run left results.</param>
/// <param name="Coverage">What they cover of all that can run; <see langword="null"/> when nobody measured it.</param>
/// <param name="IsWhole">Whether every project told everything.</param>
internal sealed record LayerRow(TestLayer? Layer, int Projects, TestResults? Results, CoverageTotals? Coverage, bool IsWhole)
{
    /// <summary>A row for each layer that has tests, and one for all where there are several.</summary>
    public static IReadOnlyList<LayerRow> Of(TestEvidence tests)
    {
        var layers = tests.Projects
            .GroupBy(project => project.Layer)
            .OrderBy(layer => layer.Key)
            .Select(layer => Of(layer.Key, [.. layer], tests.Layers.TryGetValue(layer.Key, out var coverage) ? coverage : null))
            .ToList();
        return layers.Count > 1 ? [.. layers, Of(null, tests.Projects, tests.Layers.IsEmpty ? null : tests.Coverage.Totals)] : layers;
    }

    private static LayerRow Of(TestLayer? layer, IReadOnlyCollection<TestProject> projects, CoverageTotals? coverage) => new(
        layer,
        projects.Count,
        TestResults.Sum(projects.Select(project => project.Results)),
        coverage,
        projects.All(project => project.Problem is null && project.CoverageProblem is null));
}

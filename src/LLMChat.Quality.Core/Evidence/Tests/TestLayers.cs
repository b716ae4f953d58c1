using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>Which layer a test project belongs to: what <c>QualityTestLayer</c> says, otherwise its name.</summary>
public static class TestLayers
{
    private static readonly ImmutableArray<(string Part, TestLayer Layer)> Names =
    [
        ("e2e",         TestLayer.E2e),
        ("endtoend",    TestLayer.E2e),
        ("acceptance",  TestLayer.E2e),
        ("uitest",      TestLayer.E2e),
        ("integration", TestLayer.Integration),
        ("functional",  TestLayer.Integration),
    ];

    /// <summary>The layer; <see langword="null"/> when <paramref name="property"/> is set and names none.</summary>
    /// <param name="property">The property <c>QualityTestLayer</c>: <c>unit</c>, <c>integration</c>, <c>e2e</c> or empty.</param>
    /// <param name="project">The name of the project.</param>
    public static TestLayer? Of(string property, string project) => property.Trim().ToLowerInvariant() switch
    {
        "" => ByName(project),
        "unit" => TestLayer.Unit,
        "integration" => TestLayer.Integration,
        "e2e" => TestLayer.E2e,
        _ => null,
    };

    /// <summary>What is wrong with a value of the property, if anything.</summary>
    /// <param name="property">The property.</param>
    /// <param name="project">The project file that has it.</param>
    public static Problem? Complaint(string property, string project) => Of(property, "") is null
        ? new Problem("LQ9008", $"QualityTestLayer is '{ForeignText.Show(property)}'.", "Use unit, integration or e2e, or leave it unset.", project)
        : null;

    private static TestLayer ByName(string project)
    {
        var letters = string.Concat(project.Where(char.IsLetterOrDigit));
        return Names.Where(name => letters.Contains(name.Part, StringComparison.OrdinalIgnoreCase)).Select(name => name.Layer).FirstOrDefault(TestLayer.Unit);
    }
}

using System.Collections.Immutable;

namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>Which cases run: QUALITY_MATRIX says how many.</summary>
internal static class Selection
{
    /// <summary>The environment variable that chooses.</summary>
    public const string Variable = "QUALITY_MATRIX";

    private static readonly Combinations Combinations = new(Axes.Sizes, Axes.IsPossible);

    /// <summary>What it can say; nothing is the first.</summary>
    public static ImmutableArray<(string Name, Func<ImmutableArray<int[]>> Choose)> All { get; } =
    [
        ("each-value", Combinations.EachValue),
        ("pairwise",   Combinations.Pairwise),
        ("full",       () => Combinations.Full(Axes.Main)),
    ];

    /// <summary>The cases of a selection.</summary>
    public static ImmutableArray<MatrixCase> Cases(string? name) => [.. (string.IsNullOrEmpty(name) ? All[0] : Named(name)).Choose().Select(MatrixCase.Of)];

    private static (string Name, Func<ImmutableArray<int[]>> Choose) Named(string name) => All.Any(selection => selection.Name == name)
        ? All.First(selection => selection.Name == name)
        : throw new InvalidOperationException($"{Variable} is '{name}'; it can be {string.Join(", ", All.Select(selection => selection.Name))}.");
}

using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>An environment and those it extends by name, the nearest first.</summary>
/// <param name="Names">Their names.</param>
/// <param name="Circle">The <c>extends</c> that leads back to one of them; <see langword="null"/> where none does.</param>
internal sealed record EnvironmentChain(ImmutableArray<string> Names, PlacedValue? Circle)
{
    /// <summary>Follows <c>extends</c> from an environment.</summary>
    /// <param name="environments">The section; <see langword="null"/> when there is none.</param>
    /// <param name="name">Where to begin.</param>
    public static EnvironmentChain Of(PlacedValue? environments, string name)
    {
        var names = ImmutableArray.Create(name);
        while (ExtendsOf(environments, names[^1]) is { } next)
        {
            if (names.Contains(next.Text, StringComparer.Ordinal))
                return new(names, next);
            names = names.Add(next.Text);
        }

        return new(names, null);
    }

    /// <summary>The nearest value of a threshold that a file gives, and the environment that has it.</summary>
    public (PlacedValue? Value, string Environment) Find(PlacedValue? environments, ThresholdSetting threshold)
    {
        foreach (var name in Names)
        {
            if (environments?[name]?.Value[threshold.Name]?.Value is { } value)
                return (value, name);
        }

        return (null, Names[^1]);
    }

    /// <summary>What a threshold is in the end.</summary>
    public decimal ValueOf(PlacedValue? environments, ThresholdSetting threshold) =>
        Find(environments, threshold).Value?.Number ?? threshold.Of(DefaultsOf(Names[^1]));

    /// <summary>The name that an environment extends.</summary>
    public static PlacedValue? ExtendsOf(PlacedValue? environments, string name) =>
        environments?[name]?.Value["extends"]?.Value is { Kind: System.Text.Json.JsonValueKind.String } extends ? extends : null;

    /// <summary>What a standard environment keeps; an environment of another name has named everything.</summary>
    private static Thresholds DefaultsOf(string name) =>
        Settings.Environments.FirstOrDefault(environment => environment.Name == name)?.Defaults ?? new(100, 100, 100, 100);
}

namespace LLMChat.Quality.Core.Configuration.Layers;

/// <summary>One file that settings come from.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Problems">What is wrong with it, and the places of its bytes.</param>
/// <param name="Root">What it says; <see langword="null"/> when it cannot be read as JSON.</param>
internal sealed record ConfigurationLayer(LayerPlace Place, FileProblems Problems, PlacedValue? Root)
{
    /// <summary>What it extends, where it does.</summary>
    public PlacedValue? Extends => Root?["extends"]?.Value is { Kind: System.Text.Json.JsonValueKind.String } text ? text : null;
}

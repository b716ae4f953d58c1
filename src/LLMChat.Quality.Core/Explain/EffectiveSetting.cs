using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Explain;

/// <summary>One setting in force.</summary>
/// <param name="Path">Its name with those it stands in.</param>
/// <param name="Setting">Its row in the table of settings.</param>
/// <param name="Shown">The value, fit for a line.</param>
/// <param name="Value">Where a file says so; <see langword="null"/> for a default.</param>
/// <param name="Environment">The environment it belongs to.</param>
/// <param name="Through">The environment that this one extends and that has the value.</param>
internal sealed record EffectiveSetting(string Path, Setting Setting, string Shown, PlacedValue? Value, string? Environment = null, string? Through = null);

using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>A part of the tree with conditions of its own. They come on top of those of the whole and loosen nothing.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Paths">The globs of its files, relative to the root.</param>
/// <param name="Thresholds">What is asked of it in every environment, by the names of the thresholds; only those that are named.</param>
/// <param name="Owners">Who is asked; empty for what CODEOWNERS says.</param>
public sealed record Scope(string Name, ImmutableArray<string> Paths, ImmutableSortedDictionary<string, decimal> Thresholds, ImmutableArray<string> Owners);

using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Owners;

/// <summary>What the tree says of a scope or a project.</summary>
/// <param name="Files">How many files lie in it.</param>
/// <param name="Owners">Who owns it, who owns most of it first. Foreign text.</param>
public sealed record ScopeFacts(int Files, ImmutableArray<string> Owners);

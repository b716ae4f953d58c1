namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>A finding without its fingerprint, and what it is made from.</summary>
/// <param name="Finding">The finding; its fingerprint is empty.</param>
/// <param name="IsReadable">Whether its file lies below the root, so that its lines may be read.</param>
internal sealed record LocatedFinding(Finding Finding, bool IsReadable);

using System.Collections.Immutable;

namespace LLMChat.Quality.Promotion.Running;

/// <summary>What is to be attested.</summary>
/// <param name="Folder">The folder that paths are relative to.</param>
/// <param name="Report">The report.</param>
/// <param name="Artifacts">Files, and images by their digest.</param>
/// <param name="Repository">Where the source lies; <see langword="null"/> when nobody says.</param>
/// <param name="Output">The file to write; empty for <see cref="AttestationRun.FileName"/> beside the report.</param>
/// <param name="Signing">Who signs.</param>
public sealed record AttestationRequest(string Folder, string Report, ImmutableArray<string> Artifacts, string? Repository, string Output, SigningChoice Signing);

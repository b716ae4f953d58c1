namespace LLMChat.Quality.Core.Evidence.Git;

/// <summary>What one run of git gave.</summary>
/// <param name="Output">Its standard output, as bytes: file names need not be text.</param>
/// <param name="Failure">Why it gave nothing usable; <see langword="null"/> when it ended with exit code 0.</param>
/// <param name="ExitCode">Its exit code; <see langword="null"/> when it did not end by itself.</param>
internal sealed record GitOutput(ReadOnlyMemory<byte> Output, string? Failure, int? ExitCode);

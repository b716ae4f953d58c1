namespace LLMChat.Quality.Core.Evidence;

/// <summary>Something that kept us from measuring or that a user must know: an id, what happened, what to do.</summary>
/// <param name="Id">One of the product's own message ids, <c>LQ9xxx</c>.</param>
/// <param name="Message">What happened, in one sentence.</param>
/// <param name="Remedy">The command or change that cures it.</param>
/// <param name="Path">The file it is about, relative to the root, if there is one.</param>
/// <param name="Line">The line in that file, from 1; 0 when unknown.</param>
/// <param name="Column">The column in that line, from 1; 0 when unknown.</param>
public sealed record Problem(string Id, string Message, string Remedy, string? Path = null, int Line = 0, int Column = 0);

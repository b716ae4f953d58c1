namespace LLMChat.Quality.Core.Evidence.Duplication;

/// <summary>Code that stands in a second place.</summary>
/// <param name="Place">The copy.</param>
/// <param name="Original">The same code in the first place, in the order of paths and lines.</param>
/// <param name="Lines">Lines with code of the copy: what would go if both places called one.</param>
/// <param name="Content">What was copied, as text that depends on nothing else.</param>
internal sealed record CodeCopy(CodeLocation Place, CodeLocation Original, int Lines, string Content);

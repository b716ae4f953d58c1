namespace LLMChat.Quality.Core.Evidence.Files;

/// <summary>One regular file of the tree.</summary>
/// <param name="Path">Its path relative to the root, with forward slashes. Foreign text.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="ModifiedTicks">When it last changed, in ticks of 100 ns, UTC.</param>
public readonly record struct TreeFile(string Path, long Bytes, long ModifiedTicks);

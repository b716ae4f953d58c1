namespace LLMChat.Quality.Core.Evidence;

/// <summary>A place in a file.</summary>
/// <param name="Path">The path relative to the root, with forward slashes.</param>
/// <param name="Line">The first line, from 1.</param>
/// <param name="Column">The first column in UTF-16 code units, from 1.</param>
/// <param name="EndLine">The last line, from 1.</param>
/// <param name="EndColumn">The column after the last character, from 1.</param>
public sealed record CodeLocation(string Path, int Line, int Column, int EndLine, int EndColumn);

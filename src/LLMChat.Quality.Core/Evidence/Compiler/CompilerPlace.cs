namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>A place as the compiler names it.</summary>
/// <param name="Path">The decoded path: absolute, or as it stood in a <c>#line</c> directive.</param>
/// <param name="Line">The first line, from 1.</param>
/// <param name="Column">The first column, from 1.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column after the last character.</param>
public sealed record CompilerPlace(string Path, int Line, int Column, int EndLine, int EndColumn);

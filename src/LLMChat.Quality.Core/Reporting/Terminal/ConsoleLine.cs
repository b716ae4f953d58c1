namespace LLMChat.Quality.Core.Reporting.Terminal;

/// <summary>One line of the verdict, already safe to print.</summary>
/// <param name="Kind">How to log it.</param>
/// <param name="Id">Its message id; <see langword="null"/> for plain information.</param>
/// <param name="Text">What it says, on one line.</param>
/// <param name="File">The file it is about, relative to the root.</param>
/// <param name="Line">The line in that file, from 1; 0 when unknown.</param>
/// <param name="Column">The column in that line, from 1; 0 when unknown.</param>
public sealed record ConsoleLine(ConsoleLineKind Kind, string? Id, string Text, string? File = null, int Line = 0, int Column = 0);

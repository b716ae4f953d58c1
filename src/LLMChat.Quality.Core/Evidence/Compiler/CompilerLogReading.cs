namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>A compiler's log, or why there is none.</summary>
/// <param name="Log">What was read; <see langword="null"/> when it could not be.</param>
/// <param name="Problem">LQ9105 when it is missing, broken or over a limit, LQ9107 when it has another format; <see langword="null"/> otherwise.</param>
public sealed record CompilerLogReading(CompilerLog? Log, Problem? Problem);

namespace LLMChat.Quality.Core.Reporting.GitHub;

/// <summary>A remark that GitHub shows at a line of the change and on the page of the job.</summary>
/// <param name="Level">How loud.</param>
/// <param name="Title">What it is about: a rule or a check. Foreign.</param>
/// <param name="Message">What it says. Foreign.</param>
/// <param name="File">The file, relative to the checked-out repository; <see langword="null"/> for none. Foreign.</param>
/// <param name="Line">The line, from 1; 0 when unknown.</param>
internal sealed record Annotation(AnnotationLevel Level, string Title, string Message, string? File = null, int Line = 0);

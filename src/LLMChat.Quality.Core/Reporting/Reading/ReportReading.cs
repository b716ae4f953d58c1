namespace LLMChat.Quality.Core.Reporting.Reading;

/// <summary>A report that was read, or why it cannot be.</summary>
/// <param name="Report">The report.</param>
/// <param name="Reason">Why there is none, to go after 'the report cannot be read:'; <see langword="null"/> when there is one.</param>
public sealed record ReportReading(ReportedRun? Report, string? Reason);

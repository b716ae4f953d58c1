namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>What a report must say.</summary>
/// <param name="Verdict">The outcome, and the environment it is for.</param>
/// <param name="Measured">The projects that were measured, in a row.</param>
/// <param name="NotMeasured">The projects that count and were not, or not in full.</param>
/// <param name="Filtered">Those of them that a solution filter is the reason of.</param>
/// <param name="TypeErrors">The outcome of the rule about compiler errors.</param>
/// <param name="TestFailures">The outcome of the rule about failed tests.</param>
/// <param name="PassRate">Passed tests in percent; <see langword="null"/> when not measured.</param>
/// <param name="Coverage">Covered lines in percent; <see langword="null"/> when not measured.</param>
public sealed record ExpectedReport(
    string Verdict,
    string Measured,
    string NotMeasured,
    string Filtered,
    string TypeErrors,
    string TestFailures,
    decimal? PassRate,
    decimal? Coverage);

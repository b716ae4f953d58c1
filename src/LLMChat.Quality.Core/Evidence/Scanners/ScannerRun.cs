using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>One run of a scanner in a SARIF file.</summary>
/// <param name="Tool">The scanner's name. Foreign.</param>
/// <param name="Version">Its version, or empty.</param>
/// <param name="Results">What it found here; what passed, does not apply or is gone since an earlier run is no finding.</param>
/// <param name="Left">How many results were not read because there are too many.</param>
/// <param name="Failure">Why it says that it failed, or did not finish; <see langword="null"/> when it says nothing of the kind.</param>
/// <param name="Revision">The commit it looked at; <see langword="null"/> when it does not say.</param>
/// <param name="Ended">When it ended; <see langword="null"/> when it does not say.</param>
/// <param name="IsOfOtherTree">Whether every place it names is an absolute one, and none leads here.</param>
internal sealed record ScannerRun(
    string Tool,
    string Version,
    ImmutableArray<ScannerResult> Results,
    int Left,
    string? Failure,
    string? Revision,
    DateTimeOffset? Ended,
    bool IsOfOtherTree);

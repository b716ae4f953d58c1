namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>A finding as another scanner tells it.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Level">How bad this one is; <see langword="null"/> when only its rule says.</param>
/// <param name="Message">Its text. Foreign.</param>
/// <param name="Place">Where; <see langword="null"/> when it says nothing of it, or the place is no file of this tree.</param>
/// <param name="Elsewhere">The file it names when that is none of this tree; otherwise empty.</param>
/// <param name="Suppression">Set when the scanner's user silenced it.</param>
internal sealed record ScannerResult(ScannerRule Rule, string? Level, string Message, CodeLocation? Place, string Elsewhere, Suppression? Suppression);

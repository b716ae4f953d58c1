namespace LLMChat.Quality.Secrets;

/// <summary>How much text around a keyword a rule looks at.</summary>
/// <param name="Before">UTF-16 code units before the keyword.</param>
/// <param name="After">UTF-16 code units after the keyword's start.</param>
public readonly record struct SecretWindow(int Before, int After);

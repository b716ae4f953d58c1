namespace LLMChat.Quality.Secrets.Values;

/// <summary>The four kinds of characters passwords are made of.</summary>
internal enum CharacterClass
{
    Lower,
    Upper,
    Digit,
    Other,
}

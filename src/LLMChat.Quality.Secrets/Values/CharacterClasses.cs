namespace LLMChat.Quality.Secrets.Values;

/// <summary>What a text is made of.</summary>
internal static class CharacterClasses
{
    /// <summary>The kind of one character.</summary>
    public static CharacterClass Of(char character) => character switch
    {
        >= 'a' and <= 'z' => CharacterClass.Lower,
        >= 'A' and <= 'Z' => CharacterClass.Upper,
        >= '0' and <= '9' => CharacterClass.Digit,
        _ => CharacterClass.Other,
    };

    /// <summary>How many of the four kinds occur.</summary>
    public static int Distinct(string text)
    {
        var seen = 0;
        foreach (var character in text)
            seen |= 1 << (int)Of(character);
        return (seen & 1) + ((seen >> 1) & 1) + ((seen >> 2) & 1) + ((seen >> 3) & 1);
    }

    /// <summary>How often the kind changes from one character to the next.</summary>
    public static int Changes(string text)
    {
        var changes = 0;
        for (var index = 1; index < text.Length; index++)
        {
            if (Of(text[index]) != Of(text[index - 1]))
                changes++;
        }

        return changes;
    }

    /// <summary>Whether a kind occurs.</summary>
    public static bool Has(string text, CharacterClass kind) => text.Any(character => Of(character) == kind);
}

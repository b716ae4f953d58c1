namespace LLMChat.Quality.Secrets.Values;

/// <summary>Tells machine-made values from words.</summary>
internal static class Randomness
{
    /// <summary>Below this a value is too short to tell.</summary>
    public const int MinimumLength = 16;

    // A hexadecimal digit string of 16 characters has about 3.2 bits, a sentence of as many words-run-together up to 3.5: entropy alone does not tell.
    private const double MinimumBitsPerCharacter = 3.0;
    private const int ShortestWord = 4;

    /// <summary>Whether a value looks machine-made: digits among letters, few runs that could be words.</summary>
    public static bool LooksRandom(string value)
    {
        if (value.Length < MinimumLength || !CharacterClasses.Has(value, CharacterClass.Digit) || Entropy.BitsPerCharacter(value) < MinimumBitsPerCharacter)
            return false;
        var hasUpper = CharacterClasses.Has(value, CharacterClass.Upper);
        var hasLower = CharacterClasses.Has(value, CharacterClass.Lower);
        if (!hasUpper && !hasLower)
            return false;
        var changes = ChangesWithoutSeparators(value, out var characters);
        return hasUpper && hasLower
            ? changes >= 0.3 * characters && LettersInWords(value) <= 0.45 * characters
            : changes >= 0.2 * characters;
    }

    /// <summary>Whether a value is a GUID: an identifier far more often than a secret.</summary>
    public static bool IsGuid(string value) => Guid.TryParseExact(value, "D", out _) || Guid.TryParseExact(value, "B", out _);

    private static int ChangesWithoutSeparators(string value, out int characters)
    {
        var changes = 0;
        characters = 0;
        var previous = CharacterClass.Other;
        foreach (var character in value)
        {
            var current = CharacterClasses.Of(character);
            if (current != CharacterClass.Other)
            {
                characters++;
                if (previous != CharacterClass.Other && previous != current)
                    changes++;
            }

            previous = current;
        }

        return changes;
    }

    private static int LettersInWords(string value)
    {
        var letters = 0;
        var run = 0;
        for (var index = 0; index <= value.Length; index++)
        {
            if (index < value.Length && CharacterClasses.Of(value[index]) == CharacterClass.Lower)
            {
                run++;
                continue;
            }

            if (run >= ShortestWord - 1)
                letters += run + 1;
            run = 0;
        }

        return letters;
    }
}

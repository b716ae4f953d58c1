namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>Takes a name apart where a capital or an underscore begins a word.</summary>
internal static class NameWords
{
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var index = 1; index <= name.Length; index++)
        {
            if (index < name.Length && !BeginsWord(name, index))
                continue;
            if (name.Substring(start, index - start).Trim('_') is { Length: > 0 } word)
                words.Add(word);
            start = index;
        }

        return words;
    }

    // IAssertion is I + Assertion, VerifyCS is Verify + CS
    private static bool BeginsWord(string name, int index) =>
        name[index] == '_'
        || name[index - 1] == '_'
        || (char.IsUpper(name[index]) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1]))));
}

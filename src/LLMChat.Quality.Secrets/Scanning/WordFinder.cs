namespace LLMChat.Quality.Secrets.Scanning;

/// <summary>Tells in one pass whether any of some words stands in a text, whatever their case.</summary>
internal sealed class WordFinder
{
    private readonly KeywordAutomaton _automaton;

    /// <summary>Makes the words ready.</summary>
    public WordFinder(params string[] words) => _automaton = KeywordAutomaton.OfWords(words);

    /// <summary>Whether one of the words stands in a text.</summary>
    public bool IsIn(string text)
    {
        var position = 0;
        var state = KeywordAutomaton.Root;
        return _automaton.Next(text, text.Length, ref position, ref state) is not null;
    }
}

namespace LLMChat.Quality.Secrets.Scanning;

/// <summary>Finds all keywords of all rules in one pass, whatever their case (Aho and Corasick 1975, as a dense table).</summary>
/// <remarks>A state is the offset of its row. Rows of accepting states come last, so that one comparison tells them.</remarks>
internal sealed class KeywordAutomaton
{
    private readonly byte[] _columns = new byte[256];
    private readonly int[] _rows;
    private readonly KeywordHit[][] _hits;
    private readonly int _width;
    private readonly int _firstAccepting;

    private KeywordAutomaton(byte[] columns, int width, int[] rows, int firstAccepting, KeywordHit[][] hits)
    {
        _columns = columns;
        _width = width;
        _rows = rows;
        _firstAccepting = firstAccepting;
        _hits = hits;
    }

    /// <summary>The state before any text.</summary>
    public const int Root = 0;

    /// <summary>Length of the longest keyword.</summary>
    public int LongestKeyword { get; private init; }

    /// <summary>Builds the automaton of a rule table.</summary>
    public static KeywordAutomaton Of(IReadOnlyList<SecretRule> rules)
    {
        var rulesByKeyword = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var rule = 0; rule < rules.Count; rule++)
        {
            foreach (var keyword in rules[rule].Keywords)
            {
                var folded = keyword.ToLowerInvariant();
                if (!rulesByKeyword.TryGetValue(folded, out var waiting))
                    rulesByKeyword.Add(folded, waiting = []);
                waiting.Add(rule);
            }
        }

        var columns = ColumnsOf(rulesByKeyword.Keys, out var width);
        var trie = new KeywordTrie(columns, width);
        foreach (var pair in rulesByKeyword)
            trie.Add(pair.Key, new KeywordHit(pair.Key.Length, [.. pair.Value]));
        trie.Complete(out var rows, out var firstAccepting, out var hits);
        return new(columns, width, rows, firstAccepting, hits) { LongestKeyword = rulesByKeyword.Keys.Max(keyword => keyword.Length) };
    }

    /// <summary>Where the first keyword in UTF-8 bytes ends; -1 when there is none.</summary>
    public int FirstHit(byte[] content, int start, int end)
    {
        var state = Root;
        var columns = _columns;
        var rows = _rows;
        var accepting = _firstAccepting;
        for (var index = start; index < end; index++)
        {
            state = rows[state + columns[content[index]]];
            if (state >= accepting)
                return index + 1;
        }

        return -1;
    }

    /// <summary>Goes on to the next keyword that ends before <paramref name="end"/>.</summary>
    /// <returns>The keywords that end at <paramref name="position"/>; <see langword="null"/> when the end is reached.</returns>
    public KeywordHit[]? Next(string text, int end, ref int position, ref int state)
    {
        var columns = _columns;
        var rows = _rows;
        var accepting = _firstAccepting;
        var current = state;
        for (var index = position; index < end; index++)
        {
            var character = text[index];
            current = rows[current + (character < 128 ? columns[character] : 0)];
            if (current < accepting)
                continue;
            position = index + 1;
            state = current;
            return _hits[(current - accepting) / _width];
        }

        position = end;
        state = current;
        return null;
    }

    /// <summary>Gives each character of the keywords a column, both cases of a letter the same; all others share column 0.</summary>
    private static byte[] ColumnsOf(IEnumerable<string> keywords, out int width)
    {
        var columns = new byte[256];
        width = 1;
        foreach (var character in keywords.SelectMany(keyword => keyword).Distinct().OrderBy(character => character))
        {
            columns[character] = (byte)width;
            columns[char.ToUpperInvariant(character)] = (byte)width;
            width++;
        }

        return columns;
    }
}

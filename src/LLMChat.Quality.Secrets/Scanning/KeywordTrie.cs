namespace LLMChat.Quality.Secrets.Scanning;

/// <summary>The trie an automaton is built from.</summary>
internal sealed class KeywordTrie(byte[] columns, int width)
{
    private readonly List<int[]> _children = [new int[width]];
    private readonly List<List<KeywordHit>> _hits = [[]];

    /// <summary>Adds a keyword in lower case.</summary>
    public void Add(string keyword, KeywordHit hit)
    {
        var node = 0;
        foreach (var character in keyword)
        {
            var column = columns[character];
            if (_children[node][column] == 0)
            {
                _children[node][column] = _children.Count;
                _children.Add(new int[width]);
                _hits.Add([]);
            }

            node = _children[node][column];
        }

        _hits[node].Add(hit);
    }

    /// <summary>Adds where to go on after a mismatch, and numbers the states so that accepting ones come last.</summary>
    public void Complete(out int[] rows, out int firstAccepting, out KeywordHit[][] hits)
    {
        Link();
        var order = Enumerable.Range(0, _children.Count).OrderBy(node => _hits[node].Count > 0).ToArray();
        var rowOf = new int[order.Length];
        for (var position = 0; position < order.Length; position++)
            rowOf[order[position]] = position * width;

        rows = new int[order.Length * width];
        foreach (var node in order)
        {
            for (var column = 0; column < width; column++)
                rows[rowOf[node] + column] = rowOf[_children[node][column]];
        }

        var accepting = order.Where(node => _hits[node].Count > 0).ToArray();
        firstAccepting = (order.Length - accepting.Length) * width;
        hits = [.. accepting.Select(node => _hits[node].ToArray())];
    }

    private void Link()
    {
        var fallback = new int[_children.Count];
        var queue = new Queue<int>(_children[0].Where(child => child != 0));
        while (queue.Count > 0)
        {
            var node = queue.Dequeue();
            _hits[node].AddRange(_hits[fallback[node]]);
            for (var column = 0; column < width; column++)
            {
                var child = _children[node][column];
                var elsewhere = _children[fallback[node]][column];
                if (child == 0)
                {
                    _children[node][column] = elsewhere;
                    continue;
                }

                fallback[child] = elsewhere;
                queue.Enqueue(child);
            }
        }
    }
}

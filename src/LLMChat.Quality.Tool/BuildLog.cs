namespace LLMChat.Quality.Tool;

/// <summary>What a build printed: shown as it comes, or only its end when it fails.</summary>
internal sealed class BuildLog(bool isShown)
{
    private const int TailLines = 25;
    private const int ShownErrors = 5;
    private readonly Queue<string> _tail = new();
    private readonly HashSet<string> _errors = new(StringComparer.Ordinal);

    public int ExitCode { get; set; }

    public IReadOnlyCollection<string> Tail => isShown ? [] : _tail;

    /// <summary>The first errors of the build that are not ours: why a project may not have been built.</summary>
    public IEnumerable<string> Errors => isShown ? [] : _errors.Order(StringComparer.Ordinal).Take(ShownErrors).Append($"and {_errors.Count - ShownErrors} more").Take(Math.Min(_errors.Count, ShownErrors + 1));

    /// <summary>Whether one of its last lines holds a text.</summary>
    public bool Contains(string text) => _tail.Any(line => line.Contains(text, StringComparison.Ordinal));

    public void Add(string line)
    {
        lock (_tail)
        {
            if (isShown)
                Terminal.Line(line);
            if (line.Contains(": error ", StringComparison.Ordinal) && !line.Contains(": error LQ9", StringComparison.Ordinal))
                _errors.Add(line.Trim());
            _tail.Enqueue(line);
            if (_tail.Count > TailLines)
                _tail.Dequeue();
        }
    }
}

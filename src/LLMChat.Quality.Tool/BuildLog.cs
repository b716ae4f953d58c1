namespace LLMChat.Quality.Tool;

/// <summary>What a build printed: shown as it comes, or only its end when it fails.</summary>
internal sealed class BuildLog(bool isShown)
{
    private const int TailLines = 25;
    private readonly Queue<string> _tail = new();

    public int ExitCode { get; set; }

    public IReadOnlyCollection<string> Tail => isShown ? [] : _tail;

    public void Add(string line)
    {
        lock (_tail)
        {
            if (isShown)
                Terminal.Line(line);
            _tail.Enqueue(line);
            if (_tail.Count > TailLines)
                _tail.Dequeue();
        }
    }
}

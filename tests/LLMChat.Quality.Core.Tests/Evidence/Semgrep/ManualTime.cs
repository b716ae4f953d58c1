namespace LLMChat.Quality.Core.Tests.Evidence.Semgrep;

/// <summary>A clock whose timers ring when the test says so.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<Ringer> _ringers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var ringer = new Ringer(() => callback(state));
        lock (_ringers)
            _ringers.Add(ringer);
        return ringer;
    }

    public void Ring()
    {
        Ringer[] ringers;
        lock (_ringers)
            ringers = [.. _ringers];
        foreach (var ringer in ringers)
            ringer.Ring();
    }

    private sealed class Ringer(Action ring) : ITimer
    {
        private volatile bool _isOver;

        public void Ring()
        {
            if (!_isOver)
                ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => !_isOver;

        public void Dispose() => _isOver = true;

        public ValueTask DisposeAsync()
        {
            _isOver = true;
            return ValueTask.CompletedTask;
        }
    }
}

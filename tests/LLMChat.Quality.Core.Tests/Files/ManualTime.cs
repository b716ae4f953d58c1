namespace LLMChat.Quality.Core.Tests.Files;

/// <summary>A clock that jumps to the end of every wait.</summary>
internal sealed class ManualTime : TimeProvider
{
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public Action<TimeSpan> Waited { get; set; } = static _ => { };

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public void Set(DateTimeOffset now) => _now = now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _now += dueTime;
        Waited(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}

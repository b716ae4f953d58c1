namespace LLMChat.Quality.Core.Files;

internal static class TimeProviderExtensions
{
    /// <summary>Waits by this clock.</summary>
    public static void Pause(this TimeProvider time, TimeSpan duration, CancellationToken cancellationToken = default) =>
        Task.Delay(duration, time, cancellationToken).GetAwaiter().GetResult();
}

using System.Diagnostics.CodeAnalysis;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Files;

/// <summary>The right to write in one output folder, held by one process at a time.</summary>
/// <remarks>The operating system holds it with an open file, so it ends with its process however that dies. The file itself stays: deleting it would let two processes hold two locks.</remarks>
public sealed class TreeLock : IDisposable
{
    /// <summary>The name of the file in the folder.</summary>
    public const string FileName = ".lock";

    /// <summary>How long a build waits for another one.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _file;

    private TreeLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a folder, which is created when it is missing, and waits for it as long as <see cref="DefaultTimeout"/>.</summary>
    public static bool TryTake(string folder, [NotNullWhen(true)] out TreeLock? taken, [NotNullWhen(false)] out Problem? problem) =>
        TryTake(folder, DefaultTimeout, TimeProvider.System, CancellationToken.None, out taken, out problem);

    /// <summary>Takes the lock of a folder, which is created when it is missing.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="timeout">How long to wait while another process has it.</param>
    /// <param name="time">The clock to wait by.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="taken">The lock; dispose it to give it back.</param>
    /// <param name="problem">LQ9108 when it did not become free in time, LQ9402 when the folder cannot be used.</param>
    public static bool TryTake(
        string folder,
        TimeSpan timeout,
        TimeProvider time,
        CancellationToken cancellationToken,
        [NotNullWhen(true)] out TreeLock? taken,
        [NotNullWhen(false)] out Problem? problem)
    {
        ArgumentNullException.ThrowIfNull(time);
        (taken, problem) = Take(folder, timeout, time, cancellationToken);
        return taken is not null;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static (TreeLock? Taken, Problem? Problem) Take(string folder, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                Directory.CreateDirectory(folder);
                return (new TreeLock(Open(folder)), null);
            }
            catch (Exception exception) when (FileProblems.IsHeld(exception))
            {
                if (time.GetElapsedTime(started) >= timeout)
                    return (null, Busy(folder, timeout));
                time.Pause(BetweenAttempts, cancellationToken);
            }
            catch (Exception exception) when (FileProblems.AreExpected(exception))
            {
                return (null, FileProblems.Of(exception, Path.Combine(folder, FileName)));
            }
        }
    }

    private static FileStream Open(string folder) =>
        new(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    private static Problem Busy(string folder, TimeSpan timeout) => new(
        "LQ9108",
        FormattableString.Invariant($"Another build still writes in '{folder}' after {timeout.TotalSeconds:0} seconds."),
        "Run one build at a time, or give each its own QualityOutputPath.",
        folder);
}

using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>What all tasks share: cancellation, and that no input crashes a build.</summary>
public abstract class QualityTask : Microsoft.Build.Utilities.Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <inheritdoc />
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            Run(_cancellation.Token);
        }
        catch (OperationCanceledException)
        {
            Log.LogError(null, "LQ9730", null, null, null, 0, 0, 0, 0, "Interrupted; nothing was judged.");
        }
        catch (Exception exception) // the one place that may: a defect of ours closes the gate with one line, not with a stack trace
        {
            Log.LogError(null, "LQ9799", null, null, null, 0, 0, 0, 0, "{0}", $"Internal error in LLMChat.Quality ({exception.GetType().Name}: {exception.Message}). Please report it; the details are in the build's diagnostic log.");
            Log.LogMessage(MessageImportance.Low, "{0}", exception.ToString());
        }

        return !Log.HasLoggedErrors;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the task holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _cancellation.Dispose();
    }

    private protected abstract void Run(CancellationToken cancellationToken);
}

using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Reporting.Text;
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

    /// <summary>What is listed in one property, separated by semicolons.</summary>
    private protected static IEnumerable<string> List(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Fails for a reason of the product's own.</summary>
    private protected void Fail(Problem problem, string file) =>
        Log.LogError(null, problem.Id, null, null, problem.Path ?? file, problem.Line, problem.Column, 0, 0, "{0}", TerminalText.Of($"{problem.Message} {problem.Remedy}"));

    private protected abstract void Run(CancellationToken cancellationToken);
}

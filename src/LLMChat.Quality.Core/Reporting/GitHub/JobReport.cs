using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Files;
using LLMChat.Quality.Core.Reporting.Markdown;
using LLMChat.Quality.Core.Reporting.Terminal;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Reporting.GitHub;

/// <summary>Tells GitHub Actions what a gate said: the step's summary and outputs, and remarks at lines.</summary>
public static class JobReport
{
    /// <summary>What was shown in this job, beside the report.</summary>
    internal const string ShownFile = ".github-job";

    /// <summary>The runner drops larger summaries whole, and larger outputs.</summary>
    internal const int MaximumBytes = 1024 * 1024;

    private const int VerdictsPerJob = 100;

    /// <summary>Writes what the runner reads, and says what to print: remarks as workflow commands, and a warning for each file that could not be written.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">The report's folder.</param>
    /// <param name="root">The root of the judged tree. When it lies outside the job's workspace the job is about something else, and nothing is done.</param>
    /// <param name="job">The job.</param>
    public static ImmutableArray<ConsoleLine> Publish(QualityReport report, string folder, string root, GitHubJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        if (job.Relative(root) is null)
            return [];
        var lines = ImmutableArray.CreateBuilder<ConsoleLine>();
        var outputs = JobOutput.Lines(report, job.Relative(folder) ?? folder, "ghadelimiter_" + Guid.NewGuid().ToString("N"));
        Append(lines, new("GITHUB_OUTPUT", job.OutputFile, MaximumBytes), Encoding.UTF8.GetBytes(outputs), root, job);
        var summary = MarkdownSummary.Render(report);
        if (!IsFirst(summary, folder, job))
            return lines.ToImmutable();
        Append(lines, new("GITHUB_STEP_SUMMARY", job.SummaryFile, MaximumBytes), [(byte)'\n', .. summary], root, job);
        lines.AddRange(Annotations.Of(report, path => job.Relative(Path.Combine(root, path))).Select(annotation => new ConsoleLine(ConsoleLineKind.Command, null, WorkflowCommand.Of(annotation))));
        return lines.ToImmutable();
    }

    private static void Append(ImmutableArray<ConsoleLine>.Builder lines, RunnerFile file, ReadOnlySpan<byte> content, string root, GitHubJob job)
    {
        if (file.Path.Length > 0 && file.Append(content, root, job.Workspace) is { } problem)
            lines.Add(new(ConsoleLineKind.Warning, problem.Id, TerminalText.Of($"{problem.Message} {problem.Remedy}")));
    }

    /// <summary>Whether this job has not shown this verdict yet. The steps of a job have files of their own and one page.</summary>
    private static bool IsFirst(byte[] summary, string folder, GitHubJob job)
    {
        var path = Path.Combine(folder, ShownFile);
        var id = Digest(Encoding.UTF8.GetBytes(job.Id));
        var digest = Digest(summary);
        var shown = Read(path);
        if (shown.Length == 0 || shown[0] != id)
            shown = [id];
        if (shown.Contains(digest, StringComparer.Ordinal))
            return false;
        AtomicFile.Write(path, string.Join('\n', shown.Append(digest)));
        return true;
    }

    private static string[] Read(string path)
    {
        try
        {
            return File.Exists(path) ? [.. File.ReadLines(path).Take(VerdictsPerJob)] : [];
        }
        catch (Exception exception) when (FileProblems.AreExpected(exception))
        {
            return []; // shown twice is better than not at all
        }
    }

    private static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

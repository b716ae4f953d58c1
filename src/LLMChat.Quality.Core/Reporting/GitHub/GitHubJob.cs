namespace LLMChat.Quality.Core.Reporting.GitHub;

/// <summary>The job of GitHub Actions that runs this, as its runner describes it. The only place that reads those variables.</summary>
/// <param name="Id">Run, attempt and job: what one summary page belongs to.</param>
/// <param name="Workspace">The folder of the checked-out repository, which paths in annotations are relative to; empty when the runner names none.</param>
/// <param name="SummaryFile">The file whose Markdown the step shows; empty when the runner names none.</param>
/// <param name="OutputFile">The file that holds the outputs of the step; empty when the runner names none.</param>
public sealed record GitHubJob(string Id, string Workspace, string SummaryFile, string OutputFile)
{
    /// <summary>Reads it; <see langword="null"/> anywhere but in GitHub Actions, and in a trial, which is no gate.</summary>
    /// <param name="variable">Gives the value of an environment variable.</param>
    public static GitHubJob? Read(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return variable("GITHUB_ACTIONS") != "true" || Text("QualityTryWork").Length > 0
            ? null
            : new(string.Join('/', Text("GITHUB_RUN_ID"), Text("GITHUB_RUN_ATTEMPT"), Text("GITHUB_JOB")), Text("GITHUB_WORKSPACE"), Text("GITHUB_STEP_SUMMARY"), Text("GITHUB_OUTPUT"));

        string Text(string name) => variable(name) ?? "";
    }

    /// <summary>The path as the repository knows it; <see langword="null"/> for what lies outside.</summary>
    internal string? Relative(string path)
    {
        if (!Path.IsPathFullyQualified(Workspace))
            return null;
        var relative = Path.GetRelativePath(Workspace, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathFullyQualified(relative) ? null : relative;
    }
}

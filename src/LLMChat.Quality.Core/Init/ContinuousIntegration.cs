namespace LLMChat.Quality.Core.Init;

/// <summary>What builds a repository when something is pushed.</summary>
/// <param name="Workflows">How many GitHub workflows it has.</param>
/// <param name="GateFile">The workflow that is or mentions the gate.</param>
/// <param name="OtherSystem">The file of another system, when there is no workflow.</param>
internal sealed record ContinuousIntegration(int Workflows, string? GateFile, string? OtherSystem)
{
    public const string WorkflowPath = ".github/workflows/quality.yml";
    private const string Folder = ".github/workflows";
    private const int MaximumBytes = 1024 * 1024;
    private static readonly string[] Marks = ["QualityGate", "llmchat-quality", "LLMChat.Quality"];
    private static readonly string[] Others = [".gitlab-ci.yml", "azure-pipelines.yml", "Jenkinsfile", ".circleci/config.yml", "appveyor.yml", "bitbucket-pipelines.yml", ".travis.yml", ".drone.yml"];

    public static ContinuousIntegration Of(string root)
    {
        var workflows = WorkflowsOf(root);
        return new(
            workflows.Length,
            Path.Exists(Path.Combine(root, WorkflowPath)) ? WorkflowPath : workflows.Where(file => Mentions(Path.Combine(root, file))).FirstOrDefault(),
            workflows.Length > 0 ? null : Others.FirstOrDefault(name => File.Exists(Path.Combine(root, name))));
    }

    private static string[] WorkflowsOf(string root)
    {
        try
        {
            var folder = Path.Combine(root, Folder);
            return Directory.Exists(folder)
                ? [.. Directory.EnumerateFiles(folder, "*.y*ml").Select(file => $"{Folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool Mentions(string file)
    {
        try
        {
            return new FileInfo(file) is { Length: > 0 and <= MaximumBytes } && File.ReadAllText(file) is var text && Marks.Any(mark => text.Contains(mark, StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

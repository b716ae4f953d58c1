using LLMChat.Quality.Promotion.Attestation;

namespace LLMChat.Quality.Promotion.Running;

/// <summary>Which runner this is, as its variables say.</summary>
internal static class Surroundings
{
    private static readonly (string Mark, string Runner, string Run)[] Runners =
    [
        ("GITHUB_ACTIONS", "github-actions", "GITHUB_RUN_ID"),
        ("GITLAB_CI", "gitlab-ci", "CI_PIPELINE_ID"),
        ("TF_BUILD", "azure-pipelines", "BUILD_BUILDID"),
        ("JENKINS_URL", "jenkins", "BUILD_ID"),
    ];

    public static Invocation? Invocation() =>
        Runners.Where(row => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(row.Mark))).Select(row => new Invocation(row.Runner, Environment.GetEnvironmentVariable(row.Run) ?? "")).FirstOrDefault();
}

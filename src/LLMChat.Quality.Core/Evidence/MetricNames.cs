namespace LLMChat.Quality.Core.Evidence;

/// <summary>The names of the metrics the score is made of; the part before the dot is the dimension.</summary>
public static class MetricNames
{
    /// <summary>Reliability and maintainability findings per thousand lines.</summary>
    public const string CodeFindings = "code_quality.findings";

    /// <summary>Methods over the cognitive complexity limit.</summary>
    public const string Complexity = "code_quality.complexity";

    /// <summary>Methods below Microsoft's limit of the maintainability index.</summary>
    public const string Maintainability = "code_quality.maintainability";

    /// <summary>Copied lines outside test projects.</summary>
    public const string Duplication = "code_quality.duplication";

    /// <summary>Settings by which the compiler and NuGet find mistakes.</summary>
    public const string Strictness = "code_quality.strictness";

    /// <summary>Weaknesses found in code.</summary>
    public const string SecurityFindings = "security.code";

    /// <summary>Secrets in any file.</summary>
    public const string Secrets = "security.secrets";

    /// <summary>Known vulnerabilities of dependencies.</summary>
    public const string Dependencies = "security.dependencies";

    /// <summary>Performance findings per thousand lines.</summary>
    public const string PerformanceFindings = "performance.findings";

    /// <summary>The size of built assemblies outside tests, against a budget.</summary>
    public const string ArtifactSize = "performance.artifact_size";

    /// <summary>The wall time of a full build, against a budget or recorded builds.</summary>
    public const string BuildTime = "performance.build_time";

    /// <summary>What benchmarks take, against the reference run.</summary>
    public const string RunTime = "performance.run_time";

    /// <summary>Merged line coverage.</summary>
    public const string Coverage = "testing.coverage";

    /// <summary>Passed tests of those that ran.</summary>
    public const string PassRate = "testing.pass_rate";

    /// <summary>Findings about tests per test method.</summary>
    public const string TestQuality = "testing.quality";

    /// <summary>Tests that fail in some runs and pass in others.</summary>
    public const string Stability = "testing.stability";

    /// <summary>Documented share of the public API.</summary>
    public const string PublicApi = "documentation.public_api";

    /// <summary>Complex code that a comment explains.</summary>
    public const string Comments = "documentation.comments";

    /// <summary>What the README tells.</summary>
    public const string Readme = "documentation.readme";

    /// <summary>Whether the change log tells of the last tag.</summary>
    public const string Changelog = "documentation.changelog";

    /// <summary>Relative links that lead somewhere.</summary>
    public const string Links = "documentation.links";

    /// <summary>The dimension a metric belongs to.</summary>
    public static Dimension DimensionOf(string metric) => metric[..metric.IndexOf('.', StringComparison.Ordinal)] switch
    {
        "code_quality" => Dimension.CodeQuality,
        "security" => Dimension.Security,
        "performance" => Dimension.Performance,
        "testing" => Dimension.Testing,
        "documentation" => Dimension.Documentation,
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Not the name of a metric."),
    };
}

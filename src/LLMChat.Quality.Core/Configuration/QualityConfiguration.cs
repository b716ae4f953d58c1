using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>The effective policy: the guide's defaults, overridden by <c>.quality-gates.config.json</c> where there is one.</summary>
/// <param name="Source">The file it was read from, relative to the root; <see langword="null"/> for the defaults.</param>
/// <param name="Digest">SHA-256 of the effective values in canonical form, lower-case hexadecimal; the same values give the same digest, however the file is laid out.</param>
/// <param name="Environments">Thresholds by environment name.</param>
/// <param name="Weighting">The weight of each dimension; they add up to 100.</param>
/// <param name="BlockingRules">The highest allowed count by blocking rule name.</param>
/// <param name="Excludes">Files left out of the secret scan, each with its reason.</param>
public sealed record QualityConfiguration(
    string? Source,
    string Digest,
    ImmutableSortedDictionary<string, Thresholds> Environments,
    ImmutableSortedDictionary<Dimension, decimal> Weighting,
    ImmutableSortedDictionary<string, int> BlockingRules,
    ImmutableArray<Exclude> Excludes)
{
    internal static ImmutableSortedDictionary<string, decimal> UsualWeights { get; } = ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal);

    /// <summary>Weights of metrics in their dimension that are not the usual ones, by the names of the metrics.</summary>
    public ImmutableSortedDictionary<string, decimal> MetricWeights { get; init; } = UsualWeights;

    /// <summary>What is asked of new code.</summary>
    public NewCodeLimits NewCode { get; init; } = new(0, null);

    /// <summary>How much worse than the reference run a run may be.</summary>
    public RegressionLimits Regression { get; init; } = RegressionLimits.Default;

    /// <summary>What a build may take.</summary>
    public Budgets Budgets { get; init; } = Budgets.None;

    /// <summary>How many packages of each kind are accepted.</summary>
    public DependencyLimits Dependencies { get; init; } = DependencyLimits.Default;

    /// <summary>What Semgrep is asked.</summary>
    public SemgrepSettings Semgrep { get; init; } = SemgrepSettings.Default;

    /// <summary>Parts of the tree with conditions of their own, in the order of their names.</summary>
    public ImmutableArray<Scope> Scopes { get; init; } = [];

    /// <summary>Whether a profile brings a metric into the score that is in no formula of itself.</summary>
    internal bool Weighs(string metric) => MetricWeights.GetValueOrDefault(metric) > 0;

    /// <summary>The policy without a file.</summary>
    public static QualityConfiguration Default => EffectiveConfiguration.Default;

    /// <summary>Says why an environment cannot be asked for; <see langword="null"/> when it can.</summary>
    /// <param name="name">The name as the user gave it; upper and lower case differ.</param>
    public Problem? CheckEnvironment(string name)
    {
        if (Environments.ContainsKey(name))
            return null;
        var nearest = NearestName.Of(name, Environments.Keys);
        return new(
            "LQ9008",
            $"'{ForeignText.Show(name)}' is not an environment of {Source ?? "the defaults"}; it has {string.Join(", ", Environments.Keys)}.",
            nearest is null ? "Use one of them." : $"Use '{nearest}'.",
            Source);
    }
}

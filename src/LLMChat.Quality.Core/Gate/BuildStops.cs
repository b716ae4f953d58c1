using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Gate;

/// <summary>When the build itself stops. Builds in an IDE, <c>dotnet watch</c> and <c>dotnet run</c> never do: they ask with <see cref="QualityBlock.None"/>.</summary>
public static class BuildStops
{
    private static ImmutableArray<Row> Table { get; } =
    [
        // a check of       stops a build by default, in CI by default,    none,               rules,              all
        new(CheckKind.BlockingRule, BuildReaction.Stop, BuildReaction.Stop, BuildReaction.Warn, BuildReaction.Stop, BuildReaction.Stop),
        new(CheckKind.Threshold,    BuildReaction.Warn, BuildReaction.Stop, BuildReaction.Warn, BuildReaction.Warn, BuildReaction.Stop),
        new(CheckKind.Regression,   BuildReaction.Warn, BuildReaction.Stop, BuildReaction.Warn, BuildReaction.Warn, BuildReaction.Stop),
        new(CheckKind.Limit,        BuildReaction.Warn, BuildReaction.Stop, BuildReaction.Warn, BuildReaction.Warn, BuildReaction.Stop),
    ];

    /// <summary>What a build does about a check. The gate stops at everything that does not pass, whatever <paramref name="block"/> says.</summary>
    public static BuildReaction Decide(Check check, QualityBlock block, bool isContinuousIntegration, bool isGate) => (check.Outcome, isGate) switch
    {
        (Outcome.Pass, _) => BuildReaction.Show,
        (_, true) => BuildReaction.Stop,
        (Outcome.Fail, false) => Table.First(row => row.Kind == check.Kind).Under(block, isContinuousIntegration),
        _ => BuildReaction.Show,
    };

    private sealed record Row(CheckKind Kind, BuildReaction Locally, BuildReaction InContinuousIntegration, BuildReaction None, BuildReaction Rules, BuildReaction All)
    {
        public BuildReaction Under(QualityBlock block, bool isContinuousIntegration) => block switch
        {
            QualityBlock.None => None,
            QualityBlock.Rules => Rules,
            QualityBlock.All => All,
            _ => isContinuousIntegration ? InContinuousIntegration : Locally,
        };
    }
}

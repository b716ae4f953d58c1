using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Init;

/// <summary>What <c>init</c> says, in the tool and in MSBuild.</summary>
public static class InitText
{
    /// <summary>What was found, and what stays as it is.</summary>
    public static ImmutableArray<string> Beginning(InitPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var width = plan.Facts.Select(fact => fact.Name.Length).DefaultIfEmpty().Max();
        return
        [
            "Found:",
            .. plan.Facts.Select(fact => $"  {fact.Name.PadRight(width)}  {fact.Value}"),
            .. plan.Kept.Length == 0 ? [] : plan.Kept.Select(kept => $"  {kept}").Prepend("Already there, left as it is:"),
        ];
    }

    /// <summary>What is left to do.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="written">How many of its files were written.</param>
    public static ImmutableArray<string> End(InitPlan plan, int written)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ["", .. plan.ByHand.Length == 0 ? [] : plan.ByHand.Select(line => $"  {line}").Prepend("For you to do:"), Outcome(plan, written)];
    }

    private static string Outcome(InitPlan plan, int written) => plan switch
    {
        { Files.Length: 0, ByHand.Length: 0 } => "Nothing to do: everything is there already.",
        { Files.Length: 0 } => "Nothing to write.",
        _ when written == plan.Files.Length => FormattableString.Invariant($"{written} of {plan.Files.Length} written. Next: {plan.Next}"),
        _ => FormattableString.Invariant($"{written} of {plan.Files.Length} written{(written > 0 ? "; run it again for the rest" : "")}."),
    };
}

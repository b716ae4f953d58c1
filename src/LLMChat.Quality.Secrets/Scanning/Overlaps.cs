namespace LLMChat.Quality.Secrets.Scanning;

/// <summary>Gives each place to one claimant: the most specific rule, of equals the most confident, of equals the longest value, the first place, the lowest id.</summary>
internal static class Overlaps
{
    /// <summary>The winners in the order of their places.</summary>
    public static List<Candidate> Resolve(List<Candidate> candidates, IReadOnlyList<SecretRule> rules)
    {
        candidates.Sort((left, right) => Rank(left, right, rules));
        var winners = new SortedSet<Candidate>(ByPlace.Instance);
        foreach (var candidate in candidates)
        {
            if (!winners.Any(winner => winner.Start < candidate.End && candidate.Start < winner.End))
                winners.Add(candidate);
        }

        return [.. winners];
    }

    private static int Rank(Candidate left, Candidate right, IReadOnlyList<SecretRule> rules)
    {
        var specificity = rules[right.Rule].Specificity.CompareTo(rules[left.Rule].Specificity);
        if (specificity != 0)
            return specificity;
        var confidence = right.Confidence.CompareTo(left.Confidence);
        if (confidence != 0)
            return confidence;
        var length = right.Length.CompareTo(left.Length);
        if (length != 0)
            return length;
        var start = left.Start.CompareTo(right.Start);
        return start != 0 ? start : left.Rule.CompareTo(right.Rule);
    }

    private sealed class ByPlace : IComparer<Candidate>
    {
        public static ByPlace Instance { get; } = new();

        public int Compare(Candidate? left, Candidate? right) => left!.Start.CompareTo(right!.Start);
    }
}

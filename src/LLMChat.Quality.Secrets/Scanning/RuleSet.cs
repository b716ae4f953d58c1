namespace LLMChat.Quality.Secrets.Scanning;

/// <summary>A rule table made ready to scan with; shared by all scanners and threads.</summary>
internal sealed class RuleSet
{
    private static readonly Lazy<RuleSet> LazyDefault = new(() => new RuleSet(SecretRules.All));

    /// <summary>Makes a rule table ready.</summary>
    public RuleSet(IReadOnlyList<SecretRule> rules)
    {
        Rules = rules;
        Keywords = KeywordAutomaton.Of(rules);
        Patterns = new RulePatterns(rules);
    }

    /// <summary>The rules of the product, built at the first scan.</summary>
    public static RuleSet Default => LazyDefault.Value;

    /// <summary>The table.</summary>
    public IReadOnlyList<SecretRule> Rules { get; }

    /// <summary>The prefilter.</summary>
    public KeywordAutomaton Keywords { get; }

    /// <summary>The patterns.</summary>
    public RulePatterns Patterns { get; }
}

namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>What GitHub code scanning takes; above the first of each pair it drops silently, above the second it rejects the file.</summary>
/// <remarks>From GitHub's documentation, 'SARIF support for code scanning', sections on limits.</remarks>
internal static class SarifLimits
{
    /// <summary>Results that are kept of one run.</summary>
    public const int Results = 5_000;

    /// <summary>Results of one run above which the file is rejected.</summary>
    public const int ResultsHard = 25_000;

    /// <summary>Tags that are shown of one rule.</summary>
    public const int Tags = 10;

    /// <summary>Tags of one rule above which the file is rejected.</summary>
    public const int TagsHard = 20;

    /// <summary>Characters of a rule's name.</summary>
    public const int RuleName = 255;

    /// <summary>Characters of a rule's short and full description.</summary>
    public const int RuleText = 1_024;

    /// <summary>Characters of a rule's help; ours, GitHub names none.</summary>
    public const int Help = 20_000;

    /// <summary>Characters of a result's message; ours, GitHub names none.</summary>
    public const int Message = 2_000;

    /// <summary>Bytes of the compressed file.</summary>
    public const int GzipBytes = 10 * 1024 * 1024;
}

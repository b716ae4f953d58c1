using LLMChat.Quality.Secrets.Rules;

namespace LLMChat.Quality.Secrets;

/// <summary>The table of all rules; the pages in <c>sdk/docs/rules</c> and the examples in the tests are held against it.</summary>
public static class SecretRules
{
    /// <summary>The categories of a hard-coded credential.</summary>
    internal static readonly string[] AuthenticationFailures = ["A07:2021", "A07:2025"];

    /// <summary>The categories of a hard-coded cryptographic key.</summary>
    internal static readonly string[] CryptographicFailures = ["A02:2021", "A04:2025"];

    /// <summary>Every rule, in the order of its id.</summary>
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        .. GenericRules.All,
        .. CloudRules.All,
        .. SourceHostRules.All,
        .. PaymentRules.All,
        .. MessagingRules.All,
        .. ArtificialIntelligenceRules.All,
        .. PackageFeedRules.All,
        .. ChineseCloudRules.All,
    ];
}

using System.Collections.Immutable;
using LLMChat.Quality.Secrets;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>How our own rules look in a compiler's log.</summary>
public static class OurRules
{
    /// <summary>The diagnostic that carries the source facts.</summary>
    public const string SourceFacts = "LQ9100";

    /// <summary>Every id our analyzers offer to a compilation, sorted: each must be among the rules of its log.</summary>
    /// <remarks>The analyzers' own list is a file Core cannot see at run time; a test compares the two.</remarks>
    public static ImmutableArray<string> Ids { get; } =
    [
        "LQ1001", "LQ1002", "LQ1003", "LQ1004", "LQ4001", "LQ4002", "LQ4003", "LQ4004", "LQ4005", "LQ5001", "LQ5002",
        .. SecretRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal),
        SourceFacts,
    ];

    /// <summary>Those of them that are suggestions: a line for all rules would make warnings of them, so each gets a line of its own.</summary>
    public static ImmutableArray<string> Suggestions { get; } = ["LQ1003", "LQ1004", "LQ4001", "LQ4002", "LQ4003", "LQ4004", "LQ5001", "LQ5002"];

    internal const string ExcessProperty = "excess";
    internal const string UndocumentedProperty = "undocumented";
    internal const string ConfidenceProperty = "confidence";

    /// <summary>What the name of every assembly of ours starts with.</summary>
    internal const string AssemblyPrefix = "LLMChat.Quality.";

    internal static bool IsOurs(string id) => id.StartsWith("LQ", StringComparison.Ordinal);

    internal static bool IsSecret(string id) => id.StartsWith("LQ6", StringComparison.Ordinal);
}

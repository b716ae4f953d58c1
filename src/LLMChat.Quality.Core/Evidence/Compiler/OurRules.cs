using System.Collections.Immutable;
using LLMChat.Quality.Secrets;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>How our own rules look in a compiler's log.</summary>
public static class OurRules
{
    /// <summary>The diagnostic that carries the source facts.</summary>
    public const string SourceFacts = "LQ9100";

    /// <summary>Every id that our analyzers offer to a C# compilation. Analyzers and Core do not know each other; a test holds the two lists together.</summary>
    public static ImmutableArray<string> Ids { get; } = ["LQ1001", "LQ1002", "LQ1003", "LQ5001", .. SecretRules.All.Select(rule => rule.Id), SourceFacts];

    internal const string ComplexityExcessProperty = "complexityExcess";
    internal const string UndocumentedProperty = "undocumented";
    internal const string ConfidenceProperty = "confidence";
    internal const string FingerprintProperty = "fingerprint";

    /// <summary>What the name of every assembly of ours starts with.</summary>
    internal const string AssemblyPrefix = "LLMChat.Quality.";

    internal static bool IsOurs(string id) => id.StartsWith("LQ", StringComparison.Ordinal);

    internal static bool IsSecret(string id) => id.StartsWith("LQ6", StringComparison.Ordinal);
}

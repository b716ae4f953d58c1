using System.Collections.Immutable;

namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>An in-toto statement (v1) of ours: what is said of which bytes.</summary>
/// <param name="Subjects">The bytes, at least one.</param>
/// <param name="Predicate">What is said.</param>
public sealed record Statement(ImmutableArray<Subject> Subjects, QualityPredicate Predicate)
{
    /// <summary>The type of every statement.</summary>
    public const string Type = "https://in-toto.io/Statement/v1";
}

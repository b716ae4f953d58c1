using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Gate.Baseline;
using LLMChat.Quality.Promotion.Attestation;
using LLMChat.Quality.Promotion.Trust;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>All that a decision is made from. What does not come from the evidence comes from the side that promotes.</summary>
/// <param name="Environment">The environment it goes to, by its exact name.</param>
/// <param name="Commit">The commit that is to be promoted, as the promoting side knows it.</param>
/// <param name="Artifacts">The very files or images that will be deployed.</param>
/// <param name="Report">The bytes of <c>quality-report.json</c>.</param>
/// <param name="Policy">What is asked for.</param>
/// <param name="Now">The moment.</param>
public sealed record PromotionRequest(string Environment, string Commit, ImmutableArray<Subject> Artifacts, ReadOnlyMemory<byte> Report, QualityConfiguration Policy, DateTimeOffset Now)
{
    /// <summary>The only environment that evidence without a signature may reach.</summary>
    public const string Development = "development";

    /// <summary>The bytes of <c>quality.dsse.json</c>; <see langword="null"/> when there is none.</summary>
    public ReadOnlyMemory<byte>? Evidence { get; init; }

    /// <summary>Whose word counts; <see langword="null"/> when nobody said, and then only development can be reached.</summary>
    public TrustPolicy? Trust { get; init; }

    /// <summary>The findings that the promoting side accepts for a while. What the evidence accepted by itself counts for nothing.</summary>
    public FindingsBaseline Baseline { get; init; } = FindingsBaseline.Empty;

    /// <summary>Signed decisions about earlier environments.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> EarlierDecisions { get; init; } = [];

    /// <summary>Signed exceptions.</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Overrides { get; init; } = [];

    /// <summary>The build configuration that is deployed, such as <c>Release</c>; <see langword="null"/> when that does not matter.</summary>
    public string? BuildConfiguration { get; init; }
}

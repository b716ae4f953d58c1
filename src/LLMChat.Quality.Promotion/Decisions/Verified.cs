using LLMChat.Quality.Core.Reporting.Reading;
using LLMChat.Quality.Promotion.Attestation;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>Evidence after every question about where it comes from.</summary>
/// <param name="Report">What the report tells.</param>
/// <param name="Statement">What was signed; <see langword="null"/> without a signature.</param>
/// <param name="Evidence">The signature.</param>
internal sealed record Verified(ReportedRun Report, Statement? Statement, SignedEvidence? Evidence);

using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>The one in-memory result that every output is made from.</summary>
/// <param name="Configuration">The policy it was judged by.</param>
/// <param name="Evidence">What was measured.</param>
/// <param name="Score">The score.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record QualityReport(QualityConfiguration Configuration, QualityEvidence Evidence, ScoreCard Score, Verdict Verdict);

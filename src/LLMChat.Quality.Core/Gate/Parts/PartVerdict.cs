using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Gate.Parts;

/// <summary>What the evidence says of one scope or project.</summary>
/// <param name="Name">The scope's name, or the project's path.</param>
/// <param name="Owners">Who is asked. Foreign text.</param>
/// <param name="Files">How many files lie in it; <see langword="null"/> when nobody looked.</param>
/// <param name="Card">Its score, by the same formulas as the whole.</param>
/// <param name="Coverage">The coverage of its lines.</param>
/// <param name="Checks">What is asked of it: a scope's own thresholds, which count in the verdict; of a project what the environment asks of the whole, which is shown only.</param>
public sealed record PartVerdict(string Name, ImmutableArray<string> Owners, int? Files, ScoreCard Card, Measurement Coverage, ImmutableArray<Check> Checks)
{
    /// <summary>Fail before unknown before pass; <see langword="null"/> for a part of which nothing is asked.</summary>
    public Outcome? Outcome => Checks.IsEmpty ? null : Checks.Max(check => check.Outcome);
}

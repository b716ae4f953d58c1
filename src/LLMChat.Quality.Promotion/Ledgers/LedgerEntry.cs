using System.Collections.Immutable;

namespace LLMChat.Quality.Promotion.Ledgers;

/// <summary>One decision that was made.</summary>
/// <param name="Sequence">Its place, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Environment">Where to.</param>
/// <param name="Commit">Of which commit.</param>
/// <param name="Outcome"><c>allow</c>, <c>refuse</c>, <c>unknown</c> or <c>invalid</c>.</param>
/// <param name="Subjects">SHA-256 of what it was about, sorted.</param>
/// <param name="Decision">SHA-256 of the decision's file.</param>
/// <param name="Override">Who set something aside, and why; <see langword="null"/> when nobody did.</param>
/// <param name="Previous">SHA-256 of the line before; of nothing for the first.</param>
public sealed record LedgerEntry(int Sequence, DateTimeOffset At, string Environment, string Commit, string Outcome, ImmutableArray<string> Subjects, string Decision, string? Override, string Previous);

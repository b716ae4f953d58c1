namespace LLMChat.Quality.Secrets.Scanning;

/// <summary>One keyword and the rules that wait for it.</summary>
/// <param name="Length">Its length in characters.</param>
/// <param name="Rules">Indexes into the rule table.</param>
internal sealed record KeywordHit(int Length, int[] Rules);

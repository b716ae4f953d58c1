using System.Collections.Immutable;

namespace LLMChat.Quality.Promotion.Decisions;

/// <summary>An exception that changed the outcome.</summary>
/// <param name="Key">The name of the key in the trust policy.</param>
/// <param name="By">Who made it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Checks">The conditions it sets aside.</param>
/// <param name="Expires">Until when it holds.</param>
/// <param name="Instead">What the outcome would be without it.</param>
public sealed record AppliedOverride(string Key, string By, string Reason, ImmutableArray<string> Checks, DateTimeOffset Expires, string Instead);

using LLMChat.Quality.Core.Evidence.Silenced;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>What is silenced, in words.</summary>
internal static class SilencedWords
{
    /// <summary>How much of it, where, and how much without a reason.</summary>
    public static string Of(SilencedPlaces places) => Listed(
    [
        One(places, SilencedBy.Source, "in the source"),
        One(places, SilencedBy.Baseline, "in the baseline"),
        One(places, SilencedBy.Audit, "advisories accepted by projects"),
    ]);

    /// <summary>The name of the place where people say so.</summary>
    public static string NameOf(SilencedBy by) => by switch
    {
        SilencedBy.Source => "source",
        SilencedBy.Baseline => "baseline",
        _ => "audit",
    };

    private static string Listed(string?[] parts) => string.Join(", ", parts.OfType<string>()) + ".";

    private static string? One(SilencedPlaces places, SilencedBy by, string where)
    {
        var (with, without) = (places.Count(by, isJustified: true), places.Count(by, isJustified: false));
        return with + without == 0 ? null : $"{Shown.Count(with + without)} {where}{(without > 0 ? $" ({Shown.Count(without)} without a reason)" : "")}";
    }
}

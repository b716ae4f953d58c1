using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Gate.Baseline;

/// <summary>What <c>QualityBaseline</c> is asked for: accept what is found today.</summary>
/// <param name="Reason">Why it may stay.</param>
/// <param name="Expires">The last day on which it may.</param>
/// <param name="Prunes">Whether entries that nothing matches any more are taken out.</param>
public sealed record BaselineRequest(string Reason, DateOnly Expires, bool Prunes)
{
    /// <summary>How long a finding is accepted when nobody says.</summary>
    public const int UsualDays = 180;

    /// <summary>The longest anything may be accepted at once.</summary>
    public const int MostDays = 366;

    private const int LongestReason = 500;

    /// <summary>Reads what a user asked for.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="expires">A date such as 2027-01-31; empty for the usual time.</param>
    /// <param name="prunes">Whether to take out what nothing matches.</param>
    /// <param name="today">The day.</param>
    public static (BaselineRequest? Request, Problem? Problem) Of(string reason, string expires, bool prunes, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason || reason.Any(char.IsControl))
            return (null, Wrong(string.IsNullOrWhiteSpace(reason) ? "has no reason" : "has a reason of more than 500 characters, or of more than one line", "Say why these findings may stay: -p:QualityReason=\"…\", or --reason \"…\""));
        var last = today.AddDays(MostDays);
        if (expires.Length == 0)
            return (new(reason.Trim(), today.AddDays(UsualDays), prunes), null);
        return DateOnly.TryParseExact(expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= today && day <= last
            ? (new(reason.Trim(), day, prunes), null)
            : (null, Wrong($"cannot last until '{ForeignText.Show(expires)}'", string.Create(CultureInfo.InvariantCulture, $"Name a day from {today:yyyy-MM-dd} to {last:yyyy-MM-dd}: QualityExpires, or --expires")));
    }

    private static Problem Wrong(string what, string remedy) => new("LQ9408", $"What is to be accepted {what}.", remedy);
}

using System.Globalization;

namespace LLMChat.Quality.Core.Doctor.Probes;

/// <summary>A few names, and how many more.</summary>
internal static class Names
{
    private const int Shown = 3;

    public static string Of(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return string.Join(", ", all.Take(Shown)) + (all.Length > Shown ? string.Create(CultureInfo.InvariantCulture, $" and {all.Length - Shown} more") : "");
    }
}

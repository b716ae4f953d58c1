using System.Text.RegularExpressions;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>The enabled package sources, as <c>dotnet nuget list source --format short</c> prints them.</summary>
internal static partial class PackageSource
{
    /// <summary>The most sources that are asked.</summary>
    public const int MostAsked = 20;

    /// <summary>Reads lines such as <c>E https://…</c> (enabled) and <c>D …</c> (disabled); M and O behind the letter say machine-wide and official.</summary>
    public static string[] Enabled(string list) =>
        [.. Line().Matches(list.ReplaceLineEndings("\n")).Where(match => match.Groups[1].ValueSpan[0] == 'E').Select(match => match.Groups[2].Value.Trim()).Distinct(StringComparer.Ordinal)];

    /// <summary>Its address, when it is one on a network.</summary>
    public static Uri? Address(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;

    /// <summary>What people call it: the host, or the folder, and nothing that could be a password.</summary>
    public static string NameOf(string source) => Address(source)?.Host ?? source;

    [GeneratedRegex("^([ED][MO]*) (.+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>Weaknesses and categories as scanners write them in tags: <c>CWE-79: …</c>, <c>external/cwe/cwe-079</c>, <c>OWASP-A03:2021 - Injection</c>.</summary>
internal static partial class Weakness
{
    /// <summary>The number in the Common Weakness Enumeration.</summary>
    public static int? NumberOf(string tag) => Cwe().Match(tag) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>The category of the OWASP Top 10: <c>A03:2021</c>.</summary>
    public static string? CategoryOf(string tag) => Owasp().Match(tag) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"(?:^|[^a-z])cwe[-/_: ]*0*([1-9][0-9]{0,5})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cwe();

    [GeneratedRegex(@"A(?:0[1-9]|10):20[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Owasp();
}

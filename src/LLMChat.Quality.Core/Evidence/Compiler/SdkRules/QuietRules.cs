using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Rules of the .NET analyzers that are suggestions by default and score nothing: opinions on names, styles, cultures.</summary>
/// <remarks>
/// A compiler that writes a log runs every suggestion for it, which no console shows: 40 % more compile time on a 40,000-line library. A build that
/// only wants our log need not run those it does not count. The editor still shows them, for this file is no part of a design-time build.
/// </remarks>
internal static class QuietRules
{
    public static ImmutableArray<string> All { get; } =
    [
        "CA1000", "CA1010", "CA1016", "CA1018", "CA1036", "CA1041", "CA1050", "CA1051", "CA1067", "CA1068", "CA1200", "CA1304",
        "CA1305", "CA1309", "CA1310", "CA1311", "CA1419", "CA1421", "CA1507", "CA1510", "CA1511", "CA1512", "CA1513", "CA1514",
        "CA1516", "CA1707", "CA1708", "CA1710", "CA1711", "CA1712", "CA1715", "CA1716", "CA1720", "CA1725", "CA1727", "CA1805", "CA1816",
        "CA1824", "CA1848", "CA1859", "CA1863", "CA1873", "CA2020", "CA2249", "CA2251", "CA2263",
    ];
}

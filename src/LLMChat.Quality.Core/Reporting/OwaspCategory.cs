using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>One category of the OWASP Top 10, and the sources of evidence that look at any of it.</summary>
/// <param name="Id">Its number and year: <c>A03:2021</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Sources">Names of the evidence sources that look at a part of it; empty when nothing of ours does.</param>
internal sealed record OwaspCategory(string Id, string Title, ImmutableArray<string> Sources)
{
    /// <summary>Both lists, newest last, in the order of the number.</summary>
    public static ImmutableArray<OwaspCategory> All { get; } =
    [
        new("A01:2021", "Broken access control",                      ["compiler"]),
        new("A02:2021", "Cryptographic failures",                     ["compiler", "secrets"]),
        new("A03:2021", "Injection",                                  ["compiler"]),
        new("A04:2021", "Insecure design",                            []),
        new("A05:2021", "Security misconfiguration",                  ["compiler"]),
        new("A06:2021", "Vulnerable and outdated components",         ["dependencies"]),
        new("A07:2021", "Identification and authentication failures", ["secrets", "compiler"]),
        new("A08:2021", "Software and data integrity failures",       ["compiler"]),
        new("A09:2021", "Security logging and monitoring failures",   []),
        new("A10:2021", "Server-side request forgery",                []),
        new("A01:2025", "Broken access control",                      ["compiler"]),
        new("A02:2025", "Security misconfiguration",                  ["compiler"]),
        new("A03:2025", "Software supply chain failures",             ["dependencies"]),
        new("A04:2025", "Cryptographic failures",                     ["compiler", "secrets"]),
        new("A05:2025", "Injection",                                  ["compiler"]),
        new("A06:2025", "Insecure design",                            []),
        new("A07:2025", "Authentication failures",                    ["secrets", "compiler"]),
        new("A08:2025", "Software or data integrity failures",        ["compiler"]),
        new("A09:2025", "Security logging and alerting failures",     []),
        new("A10:2025", "Mishandling of exceptional conditions",      ["compiler"]),
    ];
}

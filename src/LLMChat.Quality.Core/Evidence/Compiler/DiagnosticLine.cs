using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>A line of an .editorconfig or .globalconfig that sets the severity of one rule, a category or all rules.</summary>
/// <param name="Id">The rule; <see langword="null"/> for a bulk line.</param>
/// <param name="Category">The category of a bulk line; <see langword="null"/> for all of them.</param>
/// <param name="Severity">The severity, in lower case.</param>
internal sealed partial record DiagnosticLine(string? Id, string? Category, string Severity)
{
    /// <summary>Whether a bulk line sets the severity of a rule that has no line of its own.</summary>
    public bool CoversInBulk(string id) => Id is null && (Category is null || string.Equals(Category, SdkCategories.Of(id), StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds such lines, in whatever section they stand.</summary>
    public static IEnumerable<DiagnosticLine> Read(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            yield return new DiagnosticLine(
                match.Groups["id"] is { Success: true } id ? id.Value : null,
                match.Groups["category"] is { Success: true } category ? category.Value : null,
                match.Groups["severity"].Value.ToLowerInvariant());
        }
    }

    [GeneratedRegex(
        """^[ \t\uFEFF]*dotnet_(?:diagnostic\.(?<id>[A-Za-z0-9_]+)|analyzer_diagnostic(?:\.category-(?<category>[^.=\r\n]+))?)\.severity[ \t]*[=:][ \t]*(?<severity>[A-Za-z]+)""",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

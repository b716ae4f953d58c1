using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>The category of a rule of the .NET analyzers, as bulk lines of an .editorconfig name it.</summary>
internal static class SdkCategories
{
    private static readonly ImmutableArray<(string Prefix, string Category)> Blocks =
    [
        ("CA10", "Design"),
        ("CA12", "Documentation"),
        ("CA13", "Globalization"),
        ("CA14", "Interoperability"),
        ("CA15", "Maintainability"),
        ("CA17", "Naming"),
        ("CA18", "Performance"),
        ("CA20", "Reliability"),
        ("CA22", "Usage"),
    ];

    private static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["CA1816"] = "Usage",
        ["CA2101"] = "Globalization",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string id) =>
        Exceptions.GetValueOrDefault(id) ?? Blocks.FirstOrDefault(block => id.StartsWith(block.Prefix, StringComparison.Ordinal)).Category ?? "Security";
}

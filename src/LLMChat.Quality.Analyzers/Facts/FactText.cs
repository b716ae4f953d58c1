namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Lists in the properties of a diagnostic: one entry a line, fields between tabs.</summary>
internal static class FactText
{
    /// <summary>A path as one field; one that cannot be a field names no file.</summary>
    public static string Of(string path) => path.IndexOfAny(['\t', '\r', '\n']) < 0 ? path : "";

    /// <summary>Entries in an order that does not depend on who came first.</summary>
    public static string Of(IEnumerable<string> entries) => string.Join("\n", entries.OrderBy(entry => entry, StringComparer.Ordinal));
}

namespace LLMChat.Quality.Core.Explain;

/// <summary>A Markdown table in columns of blanks; the last column is wrapped.</summary>
internal static class MarkdownTable
{
    private const string Gap = "  ";
    private const int NarrowestColumn = 30;

    public static IEnumerable<string> Of(IEnumerable<string> source, int width)
    {
        var rows = source.Select(Cells).Where(row => !IsRuler(row)).ToArray();
        var widths = Enumerable.Range(0, rows.Max(row => row.Length) - 1).Select(column => rows.Max(row => column < row.Length ? row[column].Length : 0)).ToArray();
        var left = widths.Sum() + (widths.Length * Gap.Length) + Gap.Length;
        return rows.SelectMany(row => Lines(row, widths, left, Math.Max(NarrowestColumn, width - left)));
    }

    private static IEnumerable<string> Lines(string[] row, int[] widths, int left, int lastWidth)
    {
        var start = Gap + string.Concat(row.SkipLast(1).Select((cell, column) => cell.PadRight(widths[column]) + Gap));
        return PlainMarkdown.Wrap(row[^1], width: lastWidth).Select((line, index) => ((index == 0 ? start : new string(' ', left)) + line).TrimEnd());
    }

    private static string[] Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(cell => InlineMarkdown.Of(cell.Trim()))];

    private static bool IsRuler(string[] row) => row.All(cell => cell.Length > 0 && cell.All(character => character is '-' or ':'));
}

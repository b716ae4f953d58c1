using System.Text.RegularExpressions;

namespace LLMChat.Quality.Core.Reporting.Text;

/// <summary>A foreign path in a command that people copy: a shell must take it as one word and run nothing of it.</summary>
public static partial class CommandText
{
    /// <summary>The path as one argument.</summary>
    public static string Of(string path) => Of(path, OperatingSystem.IsWindows());

    internal static string Of(string path, bool isWindows) =>
        PlainWord().IsMatch(path) ? path
        : isWindows ? $"\"{path}\"" // its file names hold no quotation mark
        : $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[\p{L}\p{N}_./\\:+-]+\z")]
    private static partial Regex PlainWord();
}

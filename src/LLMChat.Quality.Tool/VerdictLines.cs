using LLMChat.Quality.Core.Reporting.Terminal;
using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Tool;

/// <summary>Prints a verdict.</summary>
internal static class VerdictLines
{
    /// <summary>As the build printed it.</summary>
    public static void Print(VerdictRecord verdict)
    {
        foreach (var line in verdict.Lines)
            Print(line);
    }

    /// <summary>As a description of what the gate would say: nothing was stopped, so nothing is called an error, and the report's path is left to the caller.</summary>
    public static void Describe(VerdictRecord verdict)
    {
        foreach (var line in verdict.Lines.SkipLast(1))
            Terminal.Line(Text(line, ""));
    }

    private static void Print(ConsoleLine line)
    {
        if (line.Kind == ConsoleLineKind.Command)
            Terminal.Command(line.Text);
        else
            Terminal.Line(Text(line, Word(line.Kind)));
    }

    private static string Text(ConsoleLine line, string word) => line.Id is null ? line.Text : $"  {word}{line.Id}: {line.Text}{Place(line)}";

    private static string Place(ConsoleLine line) => line switch
    {
        { File: null } => "",
        { Line: 0 } => $" [{line.File}]",
        _ => $" [{line.File}({line.Line},{line.Column})]",
    };

    private static string Word(ConsoleLineKind kind) => kind switch
    {
        ConsoleLineKind.Error => "error ",
        ConsoleLineKind.Warning => "warning ",
        _ => "",
    };
}

using LLMChat.Quality.Core.Reporting.Terminal;
using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Tool;

/// <summary>Prints a verdict as the build printed it.</summary>
internal static class VerdictLines
{
    public static void Print(VerdictRecord verdict)
    {
        foreach (var line in verdict.Lines)
            Terminal.Line(Text(line));
    }

    private static string Text(ConsoleLine line) => line.Id is null ? line.Text : $"  {Word(line.Kind)}{line.Id}: {line.Text}";

    private static string Word(ConsoleLineKind kind) => kind switch
    {
        ConsoleLineKind.Error => "error ",
        ConsoleLineKind.Warning => "warning ",
        _ => "",
    };
}

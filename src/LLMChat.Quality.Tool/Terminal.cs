using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Tool;

/// <summary>The only way to the console: whatever comes from outside is made harmless first.</summary>
internal static class Terminal
{
    public static void Line(string text = "") => Console.Out.WriteLine(TerminalText.Of(text));

    /// <summary>A command for the runner of the job, which Core made and escaped.</summary>
    public static void Command(string command) => Console.Out.WriteLine(command);

    public static int Error(string text)
    {
        Console.Error.WriteLine(TerminalText.Of($"error LQ9701: {text}"));
        return ExitCodes.Error;
    }

    public static int Errors(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine(TerminalText.Of($"{(problem.Path is null ? "" : $"{problem.Path}{(problem.Line > 0 ? $"({problem.Line},{problem.Column})" : "")}: ")}error {problem.Id}: {problem.Message} {problem.Remedy}"));
        return ExitCodes.Error;
    }
}

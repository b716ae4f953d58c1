using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Tool.Init;

/// <summary>A question with yes or no.</summary>
internal static class Question
{
    /// <summary>Whether somebody sits there.</summary>
    public static bool CanAsk => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>Asks; anything but yes is no.</summary>
    public static bool Ask(string question)
    {
        Console.Out.Write(TerminalText.Of(question) + " [y/N] ");
        return Console.In.ReadLine()?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}

namespace LLMChat.Quality.Core.Reporting;

/// <summary>Tells a command to copy from a sentence to read.</summary>
internal static class Remedies
{
    /// <summary>Whether the remedy is a command as it stands.</summary>
    public static bool IsCommand(string remedy) =>
        remedy.StartsWith("dotnet ", StringComparison.Ordinal) && !remedy.Contains(", ", StringComparison.Ordinal) && !remedy.EndsWith('.');
}

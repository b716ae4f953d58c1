namespace LLMChat.Quality.Core.Reporting;

/// <summary>Tells a command to copy from a sentence to read.</summary>
internal static class Remedies
{
    /// <summary>What stands between the remedies of a value that is made of several.</summary>
    public const string Separator = "; ";

    /// <summary>The single remedies.</summary>
    public static string[] Parts(string remedies) => remedies.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the remedy is a command as it stands.</summary>
    public static bool IsCommand(string remedy) =>
        remedy.StartsWith("dotnet ", StringComparison.Ordinal) && !remedy.Contains(", ", StringComparison.Ordinal) && !remedy.EndsWith('.');
}

using System.Collections;

namespace LLMChat.Quality.Core.Evidence.Git;

/// <summary>What a program we start gets to see of our environment: what is on its list, and no token.</summary>
internal static class ChildEnvironment
{
    /// <summary>Every variable of ours with its value for the program; <see langword="null"/> removes it.</summary>
    /// <param name="passedOn">Names that keep their values.</param>
    /// <param name="set">Names with values of their own.</param>
    /// <param name="programFolders">The folders of its PATH.</param>
    public static Dictionary<string, string?> Of(string[] passedOn, IEnumerable<(string Name, string Value)> set, IEnumerable<string> programFolders)
    {
        var environment = new Dictionary<string, string?>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            environment[name] = passedOn.Contains(name, StringComparer.OrdinalIgnoreCase) ? (string?)variable.Value : null;
        }

        foreach (var (name, value) in set)
            environment[name] = value;
        environment["PATH"] = string.Join(Path.PathSeparator, programFolders);
        return environment;
    }
}

namespace LLMChat.Quality.Core.Tests.Reporting.GitHub;

/// <summary>Reads lines and files as GitHub's runner does (actions/runner: ActionCommand.cs, FileCommandManager.cs).</summary>
internal static class Runner
{
    /// <summary>Whether the runner takes a line for a command of either form.</summary>
    public static bool SeesCommand(string line) => Command(line) is not null || line.Contains("##[", StringComparison.Ordinal);

    /// <summary>The command of a line, with its escapes undone; <see langword="null"/> when it is none.</summary>
    public static (string Name, Dictionary<string, string> Properties, string Data)? Command(string line)
    {
        var text = line.TrimStart();
        if (!text.StartsWith("::", StringComparison.Ordinal) || text.IndexOf("::", 2, StringComparison.Ordinal) is var end && end < 0)
            return null;
        var words = text[2..end].Split(' ', 2);
        var properties = (words.Length > 1 ? words[1] : "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Trim().Split('=', 2)).ToDictionary(pair => pair[0], pair => Undone(pair[1], isProperty: true), StringComparer.Ordinal);
        return (words[0], properties, Undone(text[(end + 2)..], isProperty: false));
    }

    /// <summary>The outputs that a file sets.</summary>
    public static Dictionary<string, string> Outputs(string content)
    {
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = content.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].Length == 0)
                continue;
            var (equals, heredoc) = (lines[index].IndexOf('=', StringComparison.Ordinal), lines[index].IndexOf("<<", StringComparison.Ordinal));
            if (equals >= 0 && (heredoc < 0 || equals < heredoc))
            {
                outputs[lines[index][..equals]] = lines[index][(equals + 1)..];
                continue;
            }

            var (name, delimiter) = (lines[index][..heredoc], lines[index][(heredoc + 2)..]);
            var value = new List<string>();
            while (lines[++index] != delimiter)
                value.Add(lines[index]);
            outputs[name] = string.Join('\n', value);
        }

        return outputs;
    }

    private static string Undone(string text, bool isProperty)
    {
        var undone = text.Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal);
        if (isProperty)
            undone = undone.Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal);
        return undone.Replace("%25", "%", StringComparison.Ordinal);
    }
}

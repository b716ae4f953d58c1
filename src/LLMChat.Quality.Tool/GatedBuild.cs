using System.Text;
using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Tool;

/// <summary>A build that judges, and its verdict.</summary>
internal static class GatedBuild
{
    private const string NoSuchTarget = "MSB4057";
    private const string Special = "%$@'();,?*\"";

    /// <summary>Builds and reads the verdict; where there is none, says why and gives <see langword="null"/>.</summary>
    public static async Task<VerdictRecord?> RunAsync(Target target, string name, string configuration, IEnumerable<(string Name, string Value)> properties, bool verbose, CancellationToken cancellationToken)
    {
        var verdictFile = Path.Combine(Path.GetTempPath(), $"llmchat-quality-{Guid.NewGuid():N}.json");
        try
        {
            var log = new BuildLog(verbose);
            log.ExitCode = await Dotnet.RunAsync(
                ["build", target.File, "-t:" + name, "-c", configuration, "-nologo", "-v:minimal", "--tl:off", .. properties.Select(property => $"-p:{property.Name}={Escaped(property.Value)}")],
                target.Folder,
                new Dictionary<string, string?> { ["_QualityVerdictFile"] = verdictFile },
                log.Add,
                cancellationToken);
            if (VerdictRecord.Read(verdictFile) is { } verdict)
                return verdict;
            if (log.Contains(NoSuchTarget))
            {
                Terminal.Error($"{target.Name} does not use LLMChat.Quality yet: add it with 'llmchat-quality init', or judge it without an edit: llmchat-quality try");
                return null;
            }

            foreach (var line in log.Tail)
                Terminal.Line(line);
            Terminal.Error($"There is no verdict: the build ended with exit code {log.ExitCode} before anything could be judged; its last lines are above.");
            return null;
        }
        finally
        {
            File.Delete(verdictFile);
        }
    }

    /// <summary>MSBuild ends a property at a semicolon or comma and reads further signs as its own.</summary>
    private static string Escaped(string value)
    {
        var text = new StringBuilder();
        foreach (var character in value)
            _ = Special.Contains(character, StringComparison.Ordinal) ? text.Append('%').Append(((int)character).ToString("X2", System.Globalization.CultureInfo.InvariantCulture)) : text.Append(character);
        return text.ToString();
    }
}

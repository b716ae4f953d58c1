using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Doctor.Probes;

/// <summary>Semgrep, which counts only where the configuration asks for it.</summary>
internal sealed class SemgrepProbe : IProbe
{
    private const string Subject = "semgrep";

    public async Task<CheckupLine[]> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var policy = ConfigurationReader.Read(surroundings.Tree.Folder).Configuration?.Semgrep.Policy ?? SemgrepPolicy.Off;
        var (text, remedy) = await AskAsync(surroundings, cancellationToken).ConfigureAwait(false);
        var line = policy == SemgrepPolicy.Off ? $"{text}; semgrep.policy is off" : text;
        return [(remedy, policy) switch
        {
            (null, _) => CheckupLine.Ok(Subject, line),
            (_, SemgrepPolicy.Required) => CheckupLine.NotMeasured(Subject, $"{text}, and semgrep.policy is required", remedy),
            _ => CheckupLine.Note(Subject, line, null),
        }];
    }

    private static async Task<(string Text, string? Remedy)> AskAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (surroundings.Find("semgrep") is not { } semgrep)
            return ("not installed", "Install Semgrep, or set semgrep.policy to auto or off");
        var (text, failure) = await semgrep.AskAsync(Path.GetTempPath(), ["--version"], cancellationToken).ConfigureAwait(false); // not in the tree, whose settings it would read
        return failure is null ? (text.Split('\n')[^1].Trim(), null) : (failure, "Run: semgrep --version");
    }
}

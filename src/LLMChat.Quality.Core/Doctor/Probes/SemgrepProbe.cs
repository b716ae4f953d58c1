namespace LLMChat.Quality.Core.Doctor.Probes;

/// <summary>Semgrep, which counts only where the configuration asks for it.</summary>
internal sealed class SemgrepProbe : IProbe
{
    private const string Subject = "semgrep";

    public async Task<CheckupLine[]> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (surroundings.Find("semgrep") is not { } semgrep)
            return [CheckupLine.Note(Subject, "not installed; the default policy does not ask for it", null)];
        var (text, failure) = await semgrep.AskAsync(Path.GetTempPath(), ["--version"], cancellationToken).ConfigureAwait(false); // not in the tree, whose settings it would read
        return [failure is null ? CheckupLine.Ok(Subject, text.Split('\n')[^1].Trim()) : CheckupLine.Note(Subject, failure, "Run: semgrep --version")];
    }
}

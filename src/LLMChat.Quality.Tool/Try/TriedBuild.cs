namespace LLMChat.Quality.Tool.Try;

/// <summary>The tests and the gate of a tried solution: what they make lies in the workshop, the report where the caller wants it.</summary>
internal sealed class TriedBuild(Target target, Workshop workshop, string report, string configuration, bool verbose)
{
    private readonly TreeState _before = TreeState.Of(workshop.Tree);

    /// <summary>Builds and tests; whether tests fail is for the verdict to say, and what keeps them from running shows in the build that follows.</summary>
    public async Task TestAsync(CancellationToken cancellationToken) => await RunAsync(["test", .. NameOption, target.File, "-p:QualityBlock=none"], cancellationToken);

    /// <summary>Builds what is out of date and judges.</summary>
    public async Task<BuildLog> JudgeAsync(string environment, CancellationToken cancellationToken) =>
        await RunAsync(["build", target.File, "-t:QualityGate", "-nologo", "-nodeReuse:false", $"-p:QualityEnvironment={environment}"], cancellationToken);

    /// <summary>Names what the build and its tests themselves changed in the tree.</summary>
    public void NameChanges()
    {
        var changes = _before.ChangesSince(TreeState.Of(workshop.Tree));
        if (changes.Count > 0)
            Terminal.Line($"Changed by the tried build itself: {string.Join(", ", changes.Take(5))}{(changes.Count > 5 ? $" and {changes.Count - 5} more" : "")}");
    }

    /// <summary>The test command of Microsoft.Testing.Platform takes its target by name, and puts its results into the tree when nobody says where.</summary>
    private string[] NameOption => !TestRunner.IsTestingPlatform(target.Folder) ? [] : ["--results-directory", workshop.TestResults, target.IsSolution ? "--solution" : "--project"];

    private async Task<BuildLog> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var log = new BuildLog(verbose);
        log.ExitCode = await Dotnet.RunAsync(
            [.. arguments, "-c", configuration, "-v:minimal", "-p:QualityOutputPath=" + report],
            target.Folder,
            workshop.Environment,
            log.Add,
            cancellationToken);
        return log;
    }
}

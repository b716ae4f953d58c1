using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Tool.Try;

/// <summary>One run of <c>try</c>.</summary>
internal sealed class Trial(string? path, string environment, string? output, string configuration, bool strict, bool runsTests, bool verbose)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (Target.Find(path).IsNone(out var error, out var target))
            return Terminal.Error(error);
        var report = Path.GetFullPath(output ?? Path.Combine(Path.GetTempPath(), "llmchat-quality", $"{Path.GetFileNameWithoutExtension(target.Name)}-{StableName.Of(target.File)}"));
        using var workshop = Workshop.Open(target);
        var before = TreeState.Of(workshop.Tree);
        Terminal.Line($"Trying LLMChat.Quality on {target.Name}{(workshop.HasGate ? ", which already has the gate" : ", without an edit")} …");
        var build = await BuildAsync(target, workshop, report, cancellationToken);
        var changes = before.ChangesSince(TreeState.Of(workshop.Tree));
        if (VerdictRecord.Read(workshop.VerdictFile) is not { } verdict)
            return NotJudged(build);
        foreach (var line in build.Errors)
            Terminal.Line($"  {line}");
        if (verdict.Report.Length == 0)
        {
            VerdictLines.Print(verdict);
            return verdict.ExitCode;
        }

        VerdictLines.Describe(verdict);
        if (changes.Count > 0)
            Terminal.Line($"Changed by the tried build itself: {string.Join(", ", changes.Take(5))}{(changes.Count > 5 ? $" and {changes.Count - 5} more" : "")}");
        Terminal.Line($"Report: {Path.Combine(report, "index.html")}");
        return strict || verdict.ExitCode == ExitCodes.Invalid ? verdict.ExitCode : ExitCodes.Done;
    }

    private async Task<BuildLog> BuildAsync(Target target, Workshop workshop, string report, CancellationToken cancellationToken)
    {
        if (runsTests)
            await TestAsync(target, workshop, report, cancellationToken);
        var log = new BuildLog(verbose);
        log.ExitCode = await Dotnet.RunAsync(
            ["build", target.File, "-t:QualityGate", "-c", configuration, "-nologo", "-v:minimal", "-nodeReuse:false", "--tl:off",
             $"-p:QualityEnvironment={environment}", "-p:QualityOutputPath=" + report],
            target.Folder,
            workshop.Environment,
            log.Add,
            cancellationToken);
        return log;
    }

    /// <summary>Builds and tests; whether tests fail is for the verdict to say, and what keeps them from running shows in the build that follows.</summary>
    private async Task TestAsync(Target target, Workshop workshop, string report, CancellationToken cancellationToken) => await Dotnet.RunAsync(
        ["test", .. TestRunner.IsTestingPlatform(target.Folder) ? [target.IsSolution ? "--solution" : "--project"] : Array.Empty<string>(), target.File, "-c", configuration, "-v:minimal", "--tl:off",
         "-p:QualityBlock=none", "-p:QualityOutputPath=" + report],
        target.Folder,
        workshop.Environment,
        new BuildLog(verbose).Add,
        cancellationToken);

    private static int NotJudged(BuildLog build)
    {
        foreach (var line in build.Tail)
            Terminal.Line(line);
        return Terminal.Error($"The build ended (exit code {build.ExitCode}) before anything could be judged; its last lines are above. Does 'dotnet build' of this solution work?");
    }
}

using LLMChat.Quality.Core.Files;
using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Tool.Try;

/// <summary>One run of <c>try</c>.</summary>
internal sealed class Trial(string? path, string environment, string? output, string configuration, bool strict, bool runsTests, bool verbose)
{
    /// <summary>The id of the check of tests that failed, or of which nobody knows it.</summary>
    private const string FailedTests = "LQ9514";

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (Target.Find(path).IsNone(out var error, out var target))
            return Terminal.Error(error);
        var report = Path.GetFullPath(output ?? Path.Combine(Path.GetTempPath(), "llmchat-quality", $"{Path.GetFileNameWithoutExtension(target.Name)}-{StableName.Of(target.File)}"));
        using var workshop = Workshop.Open(target);
        var trial = new TriedBuild(target, workshop, report, configuration, verbose);
        Terminal.Line($"Trying LLMChat.Quality on {target.Name}{(workshop.HasGate ? ", which already has the gate" : ", without an edit")} …");
        if (runsTests)
            await trial.TestAsync(cancellationToken);
        var build = await trial.JudgeAsync(environment, cancellationToken);
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
        if (runsTests && verdict.Lines.Any(line => line.Id == FailedTests && line.Text.Contains(" fails: ", StringComparison.Ordinal)))
            Terminal.Line("The tests ran outside the tree, where what is tried is built: one that looks for files from where its assembly lies can fail for that alone.");
        trial.NameChanges();
        Terminal.Line($"Report: {Path.Combine(report, "index.html")}");
        return strict || verdict.ExitCode == ExitCodes.Invalid ? verdict.ExitCode : ExitCodes.Done;
    }

    private static int NotJudged(BuildLog build)
    {
        foreach (var line in build.Tail)
            Terminal.Line(line);
        return Terminal.Error($"The build ended (exit code {build.ExitCode}) before anything could be judged; its last lines are above. Does 'dotnet build' of this solution work?");
    }
}

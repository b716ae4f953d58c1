using LLMChat.Quality.Core.Init;
using LLMChat.Quality.Tool.Try;

namespace LLMChat.Quality.Tool.Init;

/// <summary>Builds and tests a solution as <c>try</c> does, so that the thresholds proposed are not those the code fails today.</summary>
internal static class FirstMeasurement
{
    public static async Task<MeasuredCode> RunAsync(Target target, CancellationToken cancellationToken)
    {
        Terminal.Line($"Measuring {target.Name} first: it is built and tested, and what that makes goes to a folder outside (--no-measure leaves it out) …");
        using var workshop = Workshop.Open(target);
        var report = Path.Combine(Path.GetDirectoryName(workshop.VerdictFile)!, "report");
        var build = new TriedBuild(target, workshop, report, configuration: "Debug", verbose: false);
        await build.TestAsync(cancellationToken);
        await build.JudgeAsync("development", cancellationToken);
        build.NameChanges();
        return MeasuredCode.Read(Path.Combine(report, "quality-report.json"), "its build left no report; 'llmchat-quality try' shows why");
    }
}

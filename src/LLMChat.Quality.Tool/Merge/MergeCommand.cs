using System.CommandLine;
using LLMChat.Quality.Core.Reporting.GitHub;
using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Tool.Merge;

/// <summary><c>merge</c>: one verdict of what several machines built and tested.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var places = new Argument<string[]>("folder") { Description = "Shards (.lqshard), or folders that hold them.", Arity = ArgumentArity.OneOrMore };
        var solution = new Option<string?>("--solution", "-s") { Description = "The solution that is judged (default: the one the shards are of). A project of it that no shard holds is not measured." };
        var environment = new Option<string>("--environment", "-e") { Description = "The environment to judge for.", DefaultValueFactory = _ => "development" };
        var output = new Option<string>("--output", "-o") { Description = "The report's folder (default: artifacts/quality).", DefaultValueFactory = _ => "" };
        var newSince = new Option<string>("--base") { Description = "A branch, tag or commit: judge only what is new since.", DefaultValueFactory = _ => "" };
        var command = new Command("merge", "Gives one report and verdict of what several machines measured (dotnet build -t:QualityPack), on a checkout of their commit: exit codes as of gate.") { places, solution, environment, output, newSince };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            ShardedRun.Execute(
                result.GetValue(places)!,
                Environment.CurrentDirectory,
                result.GetValue(solution),
                result.GetValue(environment)!,
                result.GetValue(output)!,
                result.GetValue(newSince)!,
                GitHubJob.Read(Environment.GetEnvironmentVariable),
                cancellationToken))));
        return command;
    }

    private static int Run(VerdictRecord verdict)
    {
        VerdictLines.Print(verdict);
        return verdict.ExitCode;
    }
}

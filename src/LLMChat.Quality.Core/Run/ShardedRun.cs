using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting.GitHub;
using LLMChat.Quality.Core.Reporting.Terminal;
using LLMChat.Quality.Core.Run.Shards;

namespace LLMChat.Quality.Core.Run;

/// <summary>One report and verdict of what several machines measured.</summary>
public static class ShardedRun
{
    /// <summary>Judges, writes the report, and says what to print. Bad input gives lines, never an exception, and never a report.</summary>
    /// <param name="places">Files of shards, and folders that hold some.</param>
    /// <param name="folder">The folder that relative paths start in, somewhere in the tree.</param>
    /// <param name="solution">The solution that is judged; <see langword="null"/> for the one the shards are of.</param>
    /// <param name="environment">The environment whose thresholds apply.</param>
    /// <param name="output">The report's folder, or empty for the default.</param>
    /// <param name="base">The branch, tag or commit whose difference to the tree counts as new, or empty.</param>
    /// <param name="gitHub">The job that is told; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static VerdictRecord Execute(IEnumerable<string> places, string folder, string? solution, string environment, string output, string @base, GitHubJob? gitHub, CancellationToken cancellationToken)
    {
        var (shards, problems) = ShardSet.Read(places.Select(place => Path.GetFullPath(place, folder)));
        if (!problems.IsEmpty)
            return Refused(problems, problems.All(problem => problem.Id == "LQ9608") ? Outcomes.Error.ExitCode : Outcomes.Of(VerdictOutcome.Invalid).ExitCode);
        if (Target(shards, folder, solution) is not { } target)
            return Refused([new("LQ9608", $"The shards are of several targets ({ForeignText.Show(string.Join(", ", shards.Select(shard => shard.Shard!.Header.Target).Distinct(StringComparer.Ordinal)), 200)}).", "Name the solution that all are parts of: --solution All.sln")], Outcomes.Error.ExitCode);
        if (!File.Exists(target))
            return Refused([new("LQ9608", $"There is no solution {ForeignText.Show(target, 200)}.", "Name it: --solution All.sln")], Outcomes.Error.ExitCode);
        return QualityRun.Execute(
            new()
            {
                Target = target,
                Projects = [],
                Environment = environment,
                OutputPath = output.Length == 0 ? "" : Path.GetFullPath(output, folder),
                Base = @base,
                IsGate = true,
                GitHub = gitHub,
                Shards = shards,
            },
            cancellationToken);
    }

    /// <summary>The one that was named, else the one that all shards are of.</summary>
    private static string? Target(ImmutableArray<ShardReading> shards, string folder, string? solution)
    {
        if (solution is not null)
            return Path.GetFullPath(solution, folder);
        var targets = shards.Select(shard => shard.Shard!.Header.Target).Distinct(StringComparer.Ordinal).ToArray();
        return targets is [var one] ? Path.GetFullPath(one, ConfigurationFile.RepositoryOf(Path.GetFullPath(folder)) ?? folder) : null;
    }

    private static VerdictRecord Refused(ImmutableArray<Problem> problems, int exitCode) =>
        new(exitCode, "", [.. problems.Select(problem => new ConsoleLine(ConsoleLineKind.Error, problem.Id, Reporting.Text.TerminalText.Of($"{problem.Message} {problem.Remedy}"), problem.Path, problem.Line, problem.Column))]);
}

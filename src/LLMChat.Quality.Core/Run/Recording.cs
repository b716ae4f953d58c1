using System.Globalization;
using System.Text;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Terminal;

namespace LLMChat.Quality.Core.Run;

/// <summary>A run that was remembered, or why it was not.</summary>
/// <param name="Line">What to print.</param>
/// <param name="Problem">Why nothing was written; <see langword="null"/> when it was.</param>
internal sealed record Recording(ConsoleLine? Line, Problem? Problem)
{
    public static Recording Of(QualityReport report, Locations locations, CancellationToken cancellationToken)
    {
        var run = report.Evidence.Run;
        if (run.Commit is not { } commit)
            return Refused("there is no commit that it could belong to", "Commit, then record again");
        if (IsChanged(locations, cancellationToken))
            return Refused("the tree has changes that are in no commit", "Commit them, then record again");
        var coverage = report.Evidence.Measurements[MetricNames.Coverage].Value;
        var (record, problem) = HistoryFile.Append(
            locations.History,
            new(
                0,
                commit,
                TimeProvider.System.GetUtcNow(),
                report.Verdict.Environment,
                Outcomes.Of(report.Verdict.Outcome).Name,
                new(report.Score.Total.Low, report.Score.Total.High ?? 100),
                new(coverage.Low, coverage.High ?? 100),
                Regressions.WeaknessesOf(report.Evidence),
                report.Configuration.Digest,
                run.ToolVersion)
            {
                Tests = RecordedTests.Of(report.Evidence.Tests),
                Build = report.Evidence.BuildTime.Build,
                Benchmarks = report.Evidence.Benchmarks.Found,
            },
            TimeProvider.System,
            cancellationToken);
        return problem is not null
            ? new(null, problem)
            : new(new(ConsoleLineKind.Message, null, string.Create(CultureInfo.InvariantCulture, $"Recorded as run {record!.Number} of {HistoryFile.Name}{(record.IsPassing ? "" : ": it did not pass, so nothing is measured against it")}.")), null);
    }

    /// <summary>Whether anything but the history itself, which the last recording changed, differs from the commit; what git cannot tell counts as changed.</summary>
    private static bool IsChanged(Locations locations, CancellationToken cancellationToken)
    {
        if (GitCommand.Find(locations.Root) is not { } git || GitFilters.Disabled(git, cancellationToken) is not { Failure: null } filters)
            return true;
        var history = Path.GetRelativePath(locations.Root, locations.History).Replace(Path.DirectorySeparatorChar, '/');
        var status = git.Run([.. filters.Arguments, "status", "--porcelain=v2", "-z", "--untracked-files=no", "--ignore-submodules=dirty", "--no-renames", "--", ".", $":(exclude,literal){history}"], cancellationToken);
        return status.Failure is not null || Encoding.UTF8.GetString(status.Output.Span).Length > 0;
    }

    private static Recording Refused(string why, string remedy) => new(null, new Problem("LQ9413", $"The run was not recorded: {why}.", remedy));
}

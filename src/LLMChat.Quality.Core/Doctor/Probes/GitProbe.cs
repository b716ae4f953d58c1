using System.Globalization;
using System.Text;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Doctor.Probes;

/// <summary>Git, and how much of the history is here.</summary>
internal sealed class GitProbe : IProbe
{
    private const string Program = "git";
    private const string History = "git history";

    public Task<CheckupLine[]> LookAsync(Surroundings surroundings, CancellationToken cancellationToken) => Task.Run(() => Look(surroundings, cancellationToken), cancellationToken);

    private static CheckupLine[] Look(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var root = surroundings.Tree.Root;
        if (GitCommand.Find(root, surroundings.ProgramPath, furtherEnvironment: null) is not { } git)
            return [CheckupLine.Note(Program, GitProblems.Absent.Message, GitProblems.Absent.Remedy)];
        var version = git.Run(["--version"], cancellationToken);
        return
        [
            version.Failure is null ? CheckupLine.Ok(Program, Text(version).Replace("git version ", "", StringComparison.Ordinal)) : CheckupLine.Note(Program, version.Failure, "Run: git --version"),
            Depth(git, root, cancellationToken),
        ];
    }

    private static CheckupLine Depth(GitCommand git, string root, CancellationToken cancellationToken)
    {
        var shallow = git.Run(["rev-parse", "--is-shallow-repository"], cancellationToken);
        if (shallow.Failure is { } failure)
            return NotAsked(GitProblems.Of(failure, root));
        var count = git.Run(["rev-list", "--count", "HEAD", "--"], cancellationToken);
        if (count.Failure is not null)
            return CheckupLine.Note(History, "no commit yet, so no report can name one", "git add -A, then git commit");
        var commits = string.Create(CultureInfo.InvariantCulture, $"{Text(count)} {(Text(count) == "1" ? "commit" : "commits")}");
        return Text(shallow) == "true"
            ? CheckupLine.Note(History, $"shallow, only {commits}: what compares with earlier commits is not measured", "in a workflow give actions/checkout 'fetch-depth: 0'; here run: git fetch --unshallow")
            : CheckupLine.Ok(History, commits);
    }

    private static CheckupLine NotAsked(Evidence.Problem problem) => CheckupLine.Note(History, problem.Message, problem.Remedy);

    private static string Text(GitOutput answer) => Encoding.UTF8.GetString(answer.Output.Span).Trim();
}

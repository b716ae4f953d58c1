using System.Collections.Immutable;
using System.Text;

namespace LLMChat.Quality.Core.Evidence.Git;

/// <summary>The content filters that a repository's own configuration names: programs git would start to compare a changed file.</summary>
/// <param name="Arguments">What switches them off.</param>
/// <param name="Failure">Why they could not be read.</param>
internal sealed record GitFilters(ImmutableArray<string> Arguments, string? Failure)
{
    private const int NothingFound = 1; // exit code of git config --get-regexp

    // what 'git lfs install --local' writes; it starts git-lfs from PATH, and without it every large file would seem changed
    private static readonly string[] Harmless = ["git-lfs clean -- %f", "git-lfs smudge -- %f", "git-lfs smudge --skip -- %f", "git-lfs filter-process", "git-lfs filter-process --skip"];

    private static readonly string[] OwnScopes = ["local", "worktree"];

    public static GitFilters Disabled(GitCommand git, CancellationToken cancellationToken)
    {
        var output = git.Run(["config", "-z", "--show-scope", "--get-regexp", @"^filter\..*\.(clean|smudge|process)$"], cancellationToken);
        return output switch
        {
            { Failure: null } => Override(Encoding.UTF8.GetString(output.Output.Span)),
            { ExitCode: NothingFound } => new GitFilters([], null),
            { Failure: var failure } => new GitFilters([], failure),
        };
    }

    /// <summary>Reads scope NUL key LF value NUL, repeated.</summary>
    internal static GitFilters Override(string output)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        var fields = output.Split('\0');
        for (var index = 0; index + 1 < fields.Length; index += 2)
        {
            var (key, value) = fields[index + 1].Split('\n', 2) is [var name, var text] ? (name, text) : (fields[index + 1], "");
            if (!OwnScopes.Contains(fields[index]) || Harmless.Contains(value))
                continue;
            if (key.Contains('=', StringComparison.Ordinal))
                return new GitFilters([], $"the repository configures '{key}', which cannot be switched off because its name contains '='"); // -c splits there
            arguments.AddRange("-c", key + "=", "-c", key[..(key.LastIndexOf('.') + 1)] + "required=false");
        }

        return new GitFilters(arguments.ToImmutable(), null);
    }
}

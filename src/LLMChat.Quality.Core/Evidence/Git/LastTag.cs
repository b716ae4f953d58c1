using System.Text;
using System.Text.RegularExpressions;

namespace LLMChat.Quality.Core.Evidence.Git;

/// <summary>The last tag that names a version, of those that the commit contains.</summary>
/// <param name="Name">The tag; <see langword="null"/> when there is none.</param>
/// <param name="Version">The version in it.</param>
/// <param name="Problem">Why nobody knows; <see langword="null"/> when it is known.</param>
public sealed partial record LastTag(string? Name, Version? Version, string? Problem)
{
    private const int Looked = 200;

    /// <summary>Asks git.</summary>
    public static LastTag Read(string root, CancellationToken cancellationToken = default) => Read(GitCommand.Find(root), cancellationToken);

    internal static LastTag Read(GitCommand? git, CancellationToken cancellationToken)
    {
        if (git?.Run(["for-each-ref", "--merged=HEAD", "--sort=-creatordate", $"--count={Looked}", "--format=%(refname:short)", "refs/tags"], cancellationToken) is not { Failure: null } tags)
            return new(null, null, "Git cannot be asked for the tags of the tree.");
        foreach (var name in Encoding.UTF8.GetString(tags.Output.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (VersionIn().Match(name) is { Success: true } found && Version.TryParse(found.Value, out var version))
                return new(name, version, null);
        }

        var isShallow = git.Run(["rev-parse", "--is-shallow-repository"], cancellationToken) is not { Failure: null } answer || !Encoding.UTF8.GetString(answer.Output.Span).StartsWith("false", StringComparison.Ordinal);
        return new(null, null, isShallow ? "The clone is shallow, and nobody knows what tags it lacks." : null);
    }

    [GeneratedRegex("[0-9]{1,9}(\\.[0-9]{1,9}){1,3}", RegexOptions.NonBacktracking)]
    private static partial Regex VersionIn();
}

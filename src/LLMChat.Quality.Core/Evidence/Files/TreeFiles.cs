using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Evidence.Files;

/// <summary>Lists the files of a tree: with git those it tracks or would track, without it all but the usual build output.</summary>
public static class TreeFiles
{
    /// <summary>The most files that are listed.</summary>
    public const int FileLimit = 1_000_000;

    private static readonly string[] Command = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];

    /// <summary>Lists the files below a folder. Links, submodules and nested repositories are not entered.</summary>
    public static TreeListing List(string root, CancellationToken cancellationToken = default) =>
        List(root, GitCommand.Find(root), FileLimit, cancellationToken);

    internal static TreeListing List(string root, GitCommand? git, int fileLimit, CancellationToken cancellationToken)
    {
        root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        var answer = git?.Run(Command, cancellationToken);
        return answer switch
        {
            null => FolderWalk.List(root, GitProblems.Absent, fileLimit, cancellationToken),
            { Failure: null } => List(root, answer.Output.Span, fileLimit, cancellationToken),
            { Failure: var failure } => FolderWalk.List(root, GitProblems.Of(failure, root), fileLimit, cancellationToken),
        };
    }

    private static TreeListing List(string root, ReadOnlySpan<byte> names, int fileLimit, CancellationToken cancellationToken)
    {
        var listed = GitNames.Parse(names);
        var entries = new TreeEntries(root, fileLimit);
        foreach (var path in listed.Paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!entries.Add(path))
                break;
        }

        return entries.ToListing(withoutGit: null, listed.NotText);
    }
}

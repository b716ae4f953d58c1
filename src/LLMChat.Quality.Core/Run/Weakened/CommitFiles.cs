using System.Collections.Immutable;
using System.Text;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Configuration.Layers;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Run.Weakened;

/// <summary>The files of a commit. Packages are taken from this machine, as ever.</summary>
internal sealed class CommitFiles : IPolicyFiles
{
    private const int LargestFileInBytes = ConfigurationFile.MaximumBytes;

    private readonly GitCommand _git;
    private readonly string _root;
    private readonly string _commit;
    private readonly CancellationToken _cancellationToken;

    private CommitFiles(GitCommand git, string root, string commit, ImmutableHashSet<string> names, CancellationToken cancellationToken) =>
        (_git, _root, _commit, Names, _cancellationToken) = (git, root, commit, names, cancellationToken);

    /// <summary>Every file, relative to the root.</summary>
    public ImmutableHashSet<string> Names { get; }

    /// <summary>Looks at a commit; <see langword="null"/> and the reason when git cannot tell.</summary>
    public static (CommitFiles? Files, string? Failure) Of(GitCommand git, string root, string commit, CancellationToken cancellationToken)
    {
        var list = git.Run(["ls-tree", "-r", "-z", "--name-only", commit], cancellationToken);
        return list.Failure is { } failure
            ? (null, failure)
            : (new(git, root, commit, [.. Encoding.UTF8.GetString(list.Output.Span).Split('\0', StringSplitOptions.RemoveEmptyEntries)], cancellationToken), null);
    }

    /// <summary>The bytes of a file; <see langword="null"/> when it is not there, is too large, or cannot be read.</summary>
    public byte[]? Read(string name) =>
        Names.Contains(name) && _git.Run(["cat-file", "blob", $"{_commit}:./{name}"], _cancellationToken) is { Failure: null, Output.Length: <= LargestFileInBytes } blob ? blob.Output.ToArray() : null;

    /// <inheritdoc/>
    public Complaint? Read(LayerPlace place, out byte[] content)
    {
        if (place.Package is not null)
            return new DiskFiles().Read(place, out content);
        var bytes = Read(Path.GetRelativePath(_root, place.Path).Replace(Path.DirectorySeparatorChar, '/'));
        content = bytes ?? [];
        return bytes is null ? new("LQ9020", "The file does not exist.", "Correct the path.") : null;
    }

    /// <inheritdoc/>
    public Complaint? Read(PolicyPackage package, string boundary, out LayerPlace? place, out byte[] content) =>
        new DiskFiles().Read(package, boundary, out place, out content);
}

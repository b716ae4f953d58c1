using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Files;

/// <summary>What of a tree is not looked at, and why; each kind named up to a limit and then counted.</summary>
internal sealed class TreeNotes(string root)
{
    private const int NamedPerKind = 20;

    private readonly SortedSet<string> _links = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _repositories = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _unreadable = new(StringComparer.Ordinal);
    private readonly List<Problem> _limits = [];

    public ImmutableArray<Problem> Unreadable =>
    [
        .. _limits,
        .. Name(_unreadable, entry => Problem(entry.Key, entry.Value), more => new Problem("LQ9301", $"{more} more files could not be looked at.", UnreadableRemedy)),
    ];

    public ImmutableArray<Problem> Notes =>
    [
        .. Name(_links, Link, more => new Problem("LQ9110", $"{more} more links were not followed.", LinkRemedy)),
        .. Name(_repositories, Repository, more => new Problem("LQ9305", $"{more} more submodules were not entered.", RepositoryRemedy)),
    ];

    private const string UnreadableRemedy = "Give the building user the right to read it, rename it, or exclude it with a reason.";
    private const string LinkRemedy = "Nothing to do; what it leads to is not looked at.";
    private const string RepositoryRemedy = "Run the gate in that repository.";

    /// <summary>Notes a link that leads out of the root or nowhere; one that leads to another place below the root hides nothing.</summary>
    public void AddLink(string path)
    {
        if (!_links.Contains(path) && !LeadsBelowRoot(path))
            _links.Add(path);
    }

    public void AddRepository(string path) => _repositories.Add(path);

    public void AddUnreadable(string path, string reason) => _unreadable.TryAdd(path, reason);

    public void AddOverLimit(int fileLimit) =>
        _limits.Add(new Problem("LQ9302", FormattableString.Invariant($"The folder has more than {fileLimit} files; the rest was not looked at."), "Name a smaller folder."));

    private static Problem Problem(string path, string reason) =>
        new("LQ9301", $"'{path}' could not be looked at: {reason}", UnreadableRemedy, path);

    private static Problem Link(string path) =>
        new("LQ9110", $"The link '{path}' was not followed.", LinkRemedy, path);

    private static Problem Repository(string path) =>
        new("LQ9305", $"The repository in '{path}' was not entered.", RepositoryRemedy, path);

    private static IEnumerable<Problem> Name<T>(IReadOnlyCollection<T> all, Func<T, Problem> one, Func<int, Problem> more) =>
        all.Count > NamedPerKind ? all.Take(NamedPerKind).Select(one).Append(more(all.Count - NamedPerKind)) : all.Select(one);

    private bool LeadsBelowRoot(string path)
    {
        try
        {
            return new FileInfo(Path.Join(root, path)).ResolveLinkTarget(returnFinalTarget: true) is { } target
                && (!Path.Exists(target.FullName) || target.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                && !IsAbove(target.FullName, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false; // a circle
        }
    }

    // a link to one of the folders it lies in is a circle too
    private bool IsAbove(string target, string path) =>
        Path.Join(root, path).StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

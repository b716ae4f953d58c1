using System.Text;

namespace LLMChat.Quality.Core.Evidence.Git;

/// <summary>Which commit the folder stands at.</summary>
/// <param name="Commit">The commit id; <see langword="null"/> without git or before the first commit.</param>
/// <param name="Branch">The branch; <see langword="null"/> without git or on a detached head. Foreign text.</param>
/// <param name="IsDirty">Whether tracked files differ from the commit; <see langword="null"/> without git.</param>
/// <param name="Problem">LQ9304: why git could not be asked.</param>
public sealed record GitFacts(string? Commit, string? Branch, bool? IsDirty, Problem? Problem = null)
{
    // changes inside a submodule are that repository's; looking for them would start git in it, with its configuration
    private static readonly string[] Status = ["status", "--porcelain=v2", "--branch", "-z", "--untracked-files=no", "--ignore-submodules=dirty", "--no-ahead-behind", "--no-renames"];

    /// <summary>Asks git about a folder.</summary>
    public static GitFacts Read(string root, CancellationToken cancellationToken = default) => Read(root, GitCommand.Find(root), cancellationToken);

    internal static GitFacts Read(string root, GitCommand? git, CancellationToken cancellationToken)
    {
        if (git is null)
            return new GitFacts(null, null, null, GitProblems.Absent);

        var filters = GitFilters.Disabled(git, cancellationToken);
        var status = filters.Failure is null ? git.Run([.. filters.Arguments, .. Status], cancellationToken) : null;
        return (filters.Failure ?? status!.Failure) is { } failure
            ? new GitFacts(null, null, null, GitProblems.Of(failure, root))
            : Parse(status!.Output.Span);
    }

    /// <summary>Reads the headers; the first record after them, whatever its name looks like, is a difference.</summary>
    internal static GitFacts Parse(ReadOnlySpan<byte> status)
    {
        string? commit = null, branch = null;
        var isDirty = false;
        foreach (var range in status.Split((byte)0))
        {
            var record = status[range];
            if (record.IsEmpty)
                continue;
            if (record[0] != (byte)'#')
            {
                isDirty = true;
                break;
            }

            commit = Header(record, "# branch.oid "u8, "(initial)") ?? commit;
            branch = Header(record, "# branch.head "u8, "(detached)") ?? branch;
        }

        return new GitFacts(commit, branch, isDirty);
    }

    private static string? Header(ReadOnlySpan<byte> record, ReadOnlySpan<byte> name, string none) =>
        record.StartsWith(name) && Encoding.UTF8.GetString(record[name.Length..]) is var value && value != none ? value : null;
}

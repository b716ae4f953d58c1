using System.Globalization;
using System.Text;

namespace LLMChat.Quality.Core.Evidence.Git;

/// <summary>When the commit was made that a tree stands at.</summary>
internal static class CommitTime
{
    /// <summary>The committer's time; <see langword="null"/> without git or before the first commit.</summary>
    public static DateTimeOffset? Of(string root, CancellationToken cancellationToken) =>
        GitCommand.Find(root)?.Run(["log", "-1", "--no-show-signature", "--format=%ct"], cancellationToken) is { Failure: null } output
        && long.TryParse(Encoding.ASCII.GetString(output.Output.Span).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}

using System.Text;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Gate.Baseline;

namespace LLMChat.Quality.Core.Run;

/// <summary>The baseline of findings as it was before the change that is judged.</summary>
internal static class BaselineBefore
{
    /// <summary>That of a commit; empty when there was none, or none that can be read.</summary>
    public static FindingsBaseline Of(string commit, Locations locations, CancellationToken cancellationToken)
    {
        var path = Path.GetRelativePath(locations.Root, locations.Baseline).Replace(Path.DirectorySeparatorChar, '/');
        return GitCommand.Find(locations.Root)?.Run(["cat-file", "blob", $"{commit}:./{path}"], cancellationToken) is { Failure: null } blob
            ? BaselineFile.Parse(Encoding.UTF8.GetString(blob.Output.Span)).Baseline
            : FindingsBaseline.Empty;
    }
}

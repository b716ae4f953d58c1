using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.History;

/// <summary>The recorded runs, in their order, and what could not be read of them.</summary>
/// <param name="Records">Every whole record.</param>
/// <param name="Problem">LQ9406: lines that were skipped; <see langword="null"/> when all were whole.</param>
public sealed record RunHistory(ImmutableArray<HistoryRecord> Records, Problem? Problem)
{
    /// <summary>Nothing recorded.</summary>
    public static RunHistory Empty { get; } = new([], null);

    /// <summary>The last passing record for the environment of the nearest of some commits, nearest first; <see langword="null"/> when there is none.</summary>
    public HistoryRecord? Reference(string environment, IEnumerable<string> ancestors)
    {
        var passing = Records.Where(record => record.IsPassing && record.Environment == environment).GroupBy(record => record.Commit, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.MaxBy(record => record.Number), StringComparer.Ordinal);
        return passing.Count == 0 ? null : ancestors.Select(commit => passing.GetValueOrDefault(commit)).FirstOrDefault(record => record is not null);
    }
}

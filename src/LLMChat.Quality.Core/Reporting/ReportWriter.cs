using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Files;
using LLMChat.Quality.Core.Reporting.Sarif;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>Writes every output of a report. The only thing here that touches a disk.</summary>
public static class ReportWriter
{
    /// <summary>Keeps the folder out of version control, wherever it is.</summary>
    private static readonly ReportFile IgnoreFile = new(".gitignore", (_, _) => "*\n"u8.ToArray());

    /// <summary>Renders all outputs in memory, then puts each in its place, whole or not at all; one that did not change is not touched.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">Where; created when missing, with a <c>.gitignore</c> of its own.</param>
    /// <param name="root">The root of the source, to compute GitHub's line hashes; <see langword="null"/> leaves them to GitHub's upload action.</param>
    /// <returns>What kept a file from being written; empty when all are there.</returns>
    public static ImmutableArray<Problem> Write(QualityReport report, string folder, string? root = null) =>
        Write(report, folder, root is null ? new NoLineHashes() : new SourceLineHashes(root), new AtomicWriter(Disk.Instance, TimeProvider.System));

    /// <summary>Writes with a disk that tests can break.</summary>
    internal static ImmutableArray<Problem> Write(QualityReport report, string folder, ILineHashSource hashes, AtomicWriter writer)
    {
        var files = ReportFile.All.Insert(0, IgnoreFile).Select(file => (file.Name, Content: file.Render(report, hashes))).ToImmutableArray();
        foreach (var (name, content) in files)
        {
            if (writer.Write(Path.Combine(folder, name), content).Problem is { } problem)
                return [problem]; // what comes after it stays as it was
        }

        return [];
    }
}

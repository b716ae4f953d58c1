using System.Collections.Immutable;
using System.Text;

namespace LLMChat.Quality.Core.Init;

/// <summary>A file that would be made, or lines that would be added to one that is there.</summary>
public sealed record ProposedFile
{
    internal ProposedFile(string path, string fullPath, byte[]? before, byte[] after, string purpose) =>
        (Path, FullPath, Before, After, Purpose) = (path, fullPath, before, after, purpose);

    /// <summary>Its path relative to the root.</summary>
    public string Path { get; }

    /// <summary>Whether it does not exist yet.</summary>
    public bool IsNew => Before is null;

    /// <summary>What it is for, in one line.</summary>
    public string Purpose { get; }

    internal string FullPath { get; }

    internal byte[]? Before { get; }

    internal byte[] After { get; }

    /// <summary>What would be written, as lines of a diff.</summary>
    public ImmutableArray<string> Lines =>
    [
        "",
        IsNew ? $"new file: {Path}" : $"change: {Path}",
        $"  {Purpose}",
        .. Before is null ? LineDiff.New(Text(After)) : LineDiff.Added(Text(Before), Text(After)),
    ];

    private static string Text(byte[] content) => Encoding.UTF8.GetString(content).TrimStart('\uFEFF');
}

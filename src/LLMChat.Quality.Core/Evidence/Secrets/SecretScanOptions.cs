using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>What the user of a secret scan can choose.</summary>
public sealed record SecretScanOptions
{
    /// <summary>Files a team leaves out.</summary>
    public ImmutableArray<Exclude> Excludes { get; init; } = [];

    /// <summary>The folder of our own reports, as an absolute path; it is not scanned.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>The folder that remembers what unchanged files hold, as an absolute path; without it every file is read again.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The key of the findings' fingerprints; without it they have a public one.</summary>
    public ImmutableArray<byte> FingerprintKey { get; init; } = [];

    /// <summary>The largest file that is scanned, in bytes; a larger text makes the count a lower bound.</summary>
    public int LargestFileInBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>How many files are read at once.</summary>
    public int FilesAtOnce { get; init; } = Environment.ProcessorCount;
}

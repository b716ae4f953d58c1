using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>Looks for secrets in every file that git tracks or would track.</summary>
public sealed class SecretScan
{
    private readonly SecretScanOptions _options;
    private readonly SecretDetector _detector;
    private readonly TimeProvider _time;

    /// <summary>A scan with all rules.</summary>
    public SecretScan(SecretScanOptions options) : this(options, SecretDetector.Of(options), TimeProvider.System)
    {
    }

    internal SecretScan(SecretScanOptions options, SecretDetector detector, TimeProvider time) =>
        (_options, _detector, _time) = (options, detector, time);

    /// <summary>Scans the files of a tree; those that have not changed since the last scan are not read again.</summary>
    public SecretScanEvidence Run(TreeListing tree, CancellationToken cancellationToken = default)
    {
        var started = _time.GetUtcNow();
        var scanned = ScannedFiles.Of(tree, _options);
        var cache = SecretCache.Read(_options.CacheFolder, _detector.Digest);
        var readings = Read(tree.Root, scanned.Files, cache.Recall(scanned.Files), cancellationToken);
        Remember(scanned.Files, readings, cache, started);
        return new SecretScanSummary(_detector.Rules).Of(tree, scanned, readings);
    }

    private FileReading[] Read(string root, ImmutableArray<TreeFile> files, FileSecrets?[] recalled, CancellationToken cancellationToken)
    {
        var scanner = new FileScanner(_detector.Engine, _options.LargestFileInBytes);
        var readings = new FileReading[files.Length];
        var unknown = new List<int>();
        for (var index = 0; index < readings.Length; index++)
        {
            if (recalled[index] is { } secrets && _detector.Knows(secrets))
                readings[index] = FileReading.Of(files[index].Path, secrets, isLasting: true);
            else
                unknown.Add(index);
        }

        if (unknown.Count > 0)
        {
            var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = _options.FilesAtOnce };
            Parallel.ForEach(unknown, parallel, index => readings[index] = scanner.Scan(root, files[index], cancellationToken));
        }

        return readings;
    }

    private void Remember(ImmutableArray<TreeFile> files, FileReading[] readings, SecretCache before, DateTimeOffset started)
    {
        if (_options.CacheFolder is null)
            return;

        var entries = ImmutableArray.CreateBuilder<SecretCacheEntry>(files.Length);
        for (var index = 0; index < readings.Length; index++)
        {
            if (readings[index] is { IsLasting: true, Secrets: { } secrets } && CacheBytes.CanRemember(files[index].ModifiedTicks, started))
                entries.Add(new SecretCacheEntry(files[index], secrets));
        }

        if (entries.ToImmutable() is var after && !before.IsSameAs(after))
            new SecretCache(after).Write(_options.CacheFolder, _detector.Digest);
    }
}

using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Files;

/// <summary>Temporary file in the same folder, flush, rename.</summary>
internal sealed class AtomicWriter(IDisk disk, TimeProvider time)
{
    internal const string TemporaryPattern = ".lq-*.tmp";

    private const int Attempts = 4; // the first and three retries: a viewer or virus scanner lets go soon
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(1); // no write of ours lasts that long

    public FileWrite Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            path = Path.GetFullPath(path);
            if (Directory.Exists(path))
                return new FileWrite(false, FileProblems.FolderInItsPlace(path));
            if (ExistingFile.Holds(path, content))
                return new FileWrite(false, null);

            var folder = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(folder);
            Sweep(folder);
            return Replace(path, Path.Combine(folder, $".lq-{Guid.NewGuid():N}.tmp"), content);
        }
        catch (Exception exception) when (FileProblems.AreExpected(exception))
        {
            return new FileWrite(false, FileProblems.Of(exception, path));
        }
    }

    private FileWrite Replace(string path, string temporary, ReadOnlySpan<byte> content)
    {
        try
        {
            using (var stream = disk.Create(temporary))
            {
                stream.Write(content);
                disk.Flush(stream);
            }

            return Rename(temporary, path) is { } problem ? Abandon(temporary, problem) : new FileWrite(true, null);
        }
        catch (Exception exception) when (FileProblems.AreExpected(exception))
        {
            return Abandon(temporary, FileProblems.Of(exception, path));
        }
    }

    private Problem? Rename(string temporary, string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                disk.Replace(temporary, path);
                return null;
            }
            catch (Exception exception) when (FileProblems.IsHeldByAnother(exception, path))
            {
                if (attempt == Attempts)
                    return FileProblems.OpenElsewhere(path);
                time.Pause(BetweenAttempts);
            }
        }
    }

    private FileWrite Abandon(string temporary, Problem problem)
    {
        TryDelete(temporary);
        return new FileWrite(false, problem);
    }

    /// <summary>Removes what a killed process left behind.</summary>
    private void Sweep(string folder)
    {
        var limit = time.GetUtcNow() - AbandonedAfter;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles(TemporaryPattern).Where(file => file.LastWriteTimeUtc < limit.UtcDateTime))
            TryDelete(file.FullName);
    }

    private void TryDelete(string path)
    {
        try
        {
            disk.Delete(path);
        }
        catch (Exception exception) when (FileProblems.AreExpected(exception))
        {
            // it stays for a later sweep
        }
    }
}

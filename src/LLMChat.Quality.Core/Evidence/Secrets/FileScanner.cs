using System.Buffers;
using LLMChat.Quality.Core.Evidence.Files;
using Microsoft.Win32.SafeHandles;

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>Reads one file into a pooled buffer and has the engine look at it.</summary>
internal sealed class FileScanner(SecretEngine engine, int largestFileInBytes)
{
    private const int HeadInBytes = 8 * 1024; // enough to tell text from anything else

    public FileReading Scan(string root, TreeFile file, CancellationToken cancellationToken)
    {
        if (file.Bytes == 0)
            return FileReading.Of(file.Path, FileSecrets.None, isLasting: true); // not opened: it may be a pipe, and opening one waits for ever

        try
        {
            using var handle = File.OpenHandle(Path.Join(root, file.Path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
            return Scan(handle, file, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException && !IsStillThere(root, file))
        {
            return FileReading.Gone;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return FileReading.Unreadable(file.Path, exception.Message);
        }
    }

    private FileReading Scan(SafeFileHandle handle, TreeFile file, CancellationToken cancellationToken)
    {
        var isTooLarge = file.Bytes > largestFileInBytes;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(file.Bytes + 1, isTooLarge ? HeadInBytes : largestFileInBytes + 1L));
        try
        {
            var count = Fill(handle, ref buffer, isTooLarge ? HeadInBytes : largestFileInBytes + 1);
            isTooLarge |= count > largestFileInBytes;
            if (isTooLarge && !engine(buffer, Math.Min(count, HeadInBytes), file.Path, cancellationToken).IsBinary)
                return FileReading.TooLarge(file.Path, largestFileInBytes);

            var secrets = isTooLarge ? FileSecrets.None with { IsBinary = true } : engine(buffer, count, file.Path, cancellationToken);
            return FileReading.Of(file.Path, secrets, isLasting: isTooLarge || count == file.Bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads to the end of the file, which may have moved since it was listed, or to the limit.</summary>
    private static int Fill(SafeFileHandle handle, ref byte[] buffer, int limitInBytes)
    {
        var count = 0;
        while (count < limitInBytes)
        {
            if (count == buffer.Length)
                Grow(ref buffer, limitInBytes);
            var read = RandomAccess.Read(handle, buffer.AsSpan(count, Math.Min(buffer.Length, limitInBytes) - count), count);
            if (read == 0)
                break;
            count += read;
        }

        return count;
    }

    private static void Grow(ref byte[] buffer, int limitInBytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, limitInBytes));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    // a name that .NET cannot spell is not found either, but it is there
    private static bool IsStillThere(string root, TreeFile file) => file.Path.Contains('\uFFFD', StringComparison.Ordinal) || Path.Exists(Path.Join(root, file.Path));
}

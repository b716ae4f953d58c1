using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using FileProblems = LLMChat.Quality.Core.Files.FileProblems;

namespace LLMChat.Quality.Core.Reporting.GitHub;

/// <summary>A file that the runner made for a step and reads when the step ends. It is appended to and nothing else: other programs of the step write there too.</summary>
/// <param name="Variable">The environment variable that names it.</param>
/// <param name="Path">Where it is.</param>
/// <param name="MaximumBytes">What the runner reads; of a file that is larger it drops everything.</param>
internal sealed record RunnerFile(string Variable, string Path, long MaximumBytes)
{
    /// <summary>Appends, or says why not.</summary>
    /// <param name="content">What.</param>
    /// <param name="root">The tree that is judged: a file in it is not the runner's.</param>
    /// <param name="workspace">The folder of the checked-out repository: neither is a file in that.</param>
    public Problem? Append(ReadOnlySpan<byte> content, string root, string workspace)
    {
        try
        {
            return Refuse(content.Length, root, workspace) is { } reason ? Problem(reason) : Write(content);
        }
        catch (Exception exception) when (FileProblems.AreExpected(exception))
        {
            return Problem($"it cannot be written: {exception.Message}");
        }
    }

    private Problem? Write(ReadOnlySpan<byte> content)
    {
        using var stream = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        stream.Seek(0, SeekOrigin.End);
        stream.Write(content);
        return null;
    }

    private string? Refuse(int bytes, string root, string workspace)
    {
        if (!System.IO.Path.IsPathFullyQualified(Path) || Path.Contains('\0', StringComparison.Ordinal))
            return "its path is not absolute.";
        var full = System.IO.Path.GetFullPath(Path);
        if (IsIn(root, full) || IsIn(workspace, full))
            return "it lies in the repository, where the runner puts no file of its own.";
        var file = new FileInfo(full);
        if (!file.Exists || file.Attributes.HasFlag(FileAttributes.ReparsePoint) || (file.Length == 0 && !RegularFile.IsRegular(full)))
            return "there is no regular file at its path.";
        return file.Length + bytes > MaximumBytes
            ? string.Create(CultureInfo.InvariantCulture, $"it holds {file.Length:#,0} bytes already, and with {bytes:#,0} more GitHub would drop all of it.")
            : null;
    }

    private static bool IsIn(string folder, string path) => System.IO.Path.IsPathFullyQualified(folder) && ConfigurationFile.IsBelow(path, System.IO.Path.GetFullPath(folder));

    private Problem Problem(string reason) =>
        new("LQ9412", $"Nothing was written to the file that {Variable} names: {reason}", "The report's folder holds the same; see sdk/docs/reports.md.");
}

using System.Text;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>Hashes lines of the files below a root, reading each file once.</summary>
/// <param name="root">The root that locations are relative to.</param>
internal sealed class SourceLineHashes(string root) : ILineHashSource
{
    /// <summary>Larger files get no hash; GitHub shows no lines of them either.</summary>
    public const int LimitBytes = 4 * 1024 * 1024;

    private readonly Dictionary<string, IReadOnlyList<string>> _files = new(StringComparer.Ordinal);
    private readonly UTF8Encoding _encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc />
    public string? HashOf(CodeLocation location)
    {
        if (!_files.TryGetValue(location.Path, out var lines))
            _files[location.Path] = lines = Read(location.Path);
        return location.Line >= 1 && location.Line <= lines.Count ? lines[location.Line - 1] : null;
    }

    private IReadOnlyList<string> Read(string path)
    {
        if (SarifUri.Of(path) is null)
            return [];
        try
        {
            return IsPlain(path, out var file) ? LineHashes.Of(_encoding.GetString(File.ReadAllBytes(file))) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return []; // a file that cannot be read has no hash; the finding in it stays
        }
    }

    /// <summary>Follows no link, opens no device, reads nothing huge.</summary>
    private bool IsPlain(string path, out string file)
    {
        file = root;
        foreach (var segment in path.Split('/'))
        {
            file = Path.Combine(file, segment);
            if (new FileInfo(file).LinkTarget is not null)
                return false;
        }

        var info = new FileInfo(file);
        return info is { Exists: true, Length: > 0 and <= LimitBytes } && (info.Attributes & (FileAttributes.Device | FileAttributes.ReparsePoint)) == 0;
    }
}

using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Tests.Files;

/// <summary>A disk whose steps fail as a test says.</summary>
internal sealed class FaultyDisk : IDisk
{
    public Action Creating { get; init; } = static () => { };

    public Func<Stream, Stream> Opened { get; init; } = static stream => stream;

    public Action Flushing { get; init; } = static () => { };

    public Action Replacing { get; init; } = static () => { };

    public Action Replaced { get; init; } = static () => { };

    public Stream Create(string path)
    {
        Creating();
        return Opened(Disk.Instance.Create(path));
    }

    public void Flush(Stream stream)
    {
        Flushing();
        Disk.Instance.Flush(stream);
    }

    public void Replace(string source, string destination)
    {
        Replacing();
        Disk.Instance.Replace(source, destination);
        Replaced();
    }

    public void Delete(string path) => Disk.Instance.Delete(path);
}

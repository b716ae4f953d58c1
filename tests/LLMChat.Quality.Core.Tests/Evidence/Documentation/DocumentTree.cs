using LLMChat.Quality.Core.Evidence.Files;

namespace LLMChat.Quality.Core.Tests.Evidence.Documentation;

/// <summary>Documents in a temporary folder.</summary>
internal sealed class DocumentTree : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("lq-documents-").FullName;

    public DocumentTree(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
            File.WriteAllText(Path.Combine(root, path), text);
        }

        Listing = new(root, [.. files.Select(file => new TreeFile(file.Path, file.Text.Length, 0)).OrderBy(file => file.Path, StringComparer.Ordinal)], null, [], []);
    }

    public TreeListing Listing { get; }

    public void Dispose() => Directory.Delete(root, recursive: true);
}

namespace LLMChat.Quality.Core.Tests.Configuration;

/// <summary>A repository in a temporary folder, gone after the test.</summary>
internal sealed class Folder : IDisposable
{
    public Folder() => Directory.CreateDirectory(PathOf(".git"));

    public string Root { get; } = Directory.CreateTempSubdirectory("quality-").FullName;

    public string PathOf(params ReadOnlySpan<string> names) => names.IsEmpty ? Root : Path.Combine(Root, Path.Combine(names));

    public string Create(string name)
    {
        Directory.CreateDirectory(PathOf(name));
        return PathOf(name);
    }

    public string Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

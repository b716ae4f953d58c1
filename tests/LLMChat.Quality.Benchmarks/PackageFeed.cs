namespace LLMChat.Quality.Benchmarks;

/// <summary>The package, packed from this repository under a version of its own.</summary>
internal sealed class PackageFeed : IDisposable
{
    private PackageFeed(string folder, string version) => (Folder, Version) = (folder, version);

    public string Folder { get; }

    public string Version { get; }

    public static PackageFeed Pack()
    {
        var feed = new PackageFeed(Directory.CreateTempSubdirectory("quality-bench-feed-").FullName, $"0.1.0-bench.{DateTime.UtcNow:yyyyMMddHHmmss}");
        Run.Dotnet(RepositoryRoot(), "", "pack", "sdk", "-c", "Release", "-o", feed.Folder, "-v:quiet", $"-p:PackageVersion={feed.Version}", "-p:QualityBootstrap=true");
        return feed;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LLMChat.QualitySdk.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Run the benchmark from the repository.");
    }
}

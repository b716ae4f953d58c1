namespace LLMChat.Quality.Package.Tests;

/// <summary>The real package, packed once for all tests, in a feed of its own and under a version nobody has cached.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quality-package-").FullName;

    /// <summary>The version the test solutions ask for.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmss}";

    /// <summary>The folder that serves as a package source.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>The packages folder of the test solutions: empty at first, so that nothing of ours comes from a cache.</summary>
    public string Packages => Path.Combine(_folder, "packages");

    /// <summary>NuGet's HTTP cache of the test solutions.</summary>
    public string HttpCache => Path.Combine(_folder, "http");

    /// <summary>Who knows vulnerabilities of packages, so that no result depends on what the sources of this machine know.</summary>
    public AuditSource Audit { get; } = AuditSource.Start();

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        // The same ungated build that the repository's own gate is made from: only what changed is compiled.
        var pack = await Dotnet.RunAsync(Repository.Root, ["pack", "sdk", "-c", "Release", "-o", Feed, "-v:quiet", "-nologo", $"-p:PackageVersion={Version}", "-p:QualityBootstrap=true"]);
        Assert.True(pack.ExitCode == 0, pack.Output);
    }

    /// <summary>A new empty folder in which to build something with the package.</summary>
    public Sandbox Sandbox(string name = "tree") => new(this, Path.Combine(Directory.CreateTempSubdirectory("quality-").FullName, name));

    /// <inheritdoc />
    public Task DisposeAsync()
    {
        Audit.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}

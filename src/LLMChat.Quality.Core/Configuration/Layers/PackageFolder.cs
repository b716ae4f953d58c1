using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace LLMChat.Quality.Core.Configuration.Layers;

/// <summary>Takes the file of a policy package from NuGet's folder on this machine; nothing is ever downloaded.</summary>
internal static class PackageFolder
{
    private const long LargestPackageInBytes = 64 * 1024 * 1024;

    /// <summary>The names of the file in the package; packing leaves out names that begin with a dot unless NoDefaultExcludes is set.</summary>
    private static readonly ImmutableArray<string> Names = [ConfigurationFile.Name, ConfigurationFile.Name[1..]];

    /// <summary>Reads it, or says why not.</summary>
    /// <param name="package">The package.</param>
    /// <param name="packages">NuGet's folder.</param>
    /// <param name="repository">The folder of the repository.</param>
    /// <param name="place">Where its file lies.</param>
    /// <param name="content">What is in it.</param>
    public static Complaint? Read(PolicyPackage package, string packages, string repository, out LayerPlace? place, out byte[] content)
    {
        (place, content) = (null, []);
        var (id, version) = (package.Id.ToLowerInvariant(), package.Version.ToLowerInvariant());
        var folder = Path.Combine(packages, id, version);
        var archive = Path.Combine(folder, $"{id}.{version}.nupkg");
        var metadata = Path.Combine(folder, ".nupkg.metadata");
        try
        {
            if (!File.Exists(metadata) || new FileInfo(archive) is not { Exists: true, Length: <= LargestPackageInBytes })
                return new("LQ9022", $"The package {package.Title} is not in NuGet's folder of this machine.", $"Name it once in a project or Directory.Build.props, <ItemGroup><PackageDownload Include=\"{package.Id}\" Version=\"[{package.Version}]\" /></ItemGroup>, then: dotnet restore");
            var hashOfArchive = HashOf(archive);
            var known = ContentHash(metadata) ?? hashOfArchive;
            if (package.Hash is null)
                return new("LQ9023", $"No hash is named for the package {package.Title}; the one on this machine has {known}.", $"Look at what it holds, then write: {PolicyPackage.Prefix}{package.Id}@{package.Version}#sha512-{known}");

            // a signed package has a content hash of its own, which only NuGet's note tells; a note in the repository is the repository's word
            var isProved = package.Hash == hashOfArchive;
            if (!isProved && (package.Hash != known || !IsSigned(archive) || ConfigurationFile.IsBelow(folder, repository)))
                return new("LQ9023", $"The package {package.Title} on this machine has the hash sha512-{(IsSigned(archive) ? known : hashOfArchive)}, not the one that is named.", "Correct the hash if you trust that package; otherwise delete it from NuGet's folder and restore it from a source you trust.");
            if (Take(archive, folder, isProved, out var file, out content) is { } complaint)
                return complaint with { Message = $"The package {package.Title} {complaint.Message}" };
            place = new(file, $"{package.Id}@{package.Version}/{Path.GetFileName(file)}", folder) { Package = package, Beside = [metadata, archive] };
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or JsonException)
        {
            return new("LQ9022", $"The package {package.Title} cannot be read from NuGet's folder of this machine.", "Delete its folder there, then: dotnet restore --force");
        }
    }

    /// <summary>NuGet's folder of this machine. What nuget.config of the repository names does not count: the repository does not say what its own policy is checked with.</summary>
    public static string Usual => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
        ? Path.GetFullPath(named)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static bool IsSigned(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        return zip.GetEntry(".signature.p7s") is not null;
    }

    private static string HashOf(string archive)
    {
        using var stream = File.OpenRead(archive);
        return Convert.ToBase64String(SHA512.HashData(stream));
    }

    private static string? ContentHash(string metadata)
    {
        if (new FileInfo(metadata).Length > ConfigurationFile.MaximumBytes)
            return null;
        using var json = JsonDocument.Parse(File.ReadAllBytes(metadata));
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("contentHash", out var hash) && hash.ValueKind == JsonValueKind.String ? hash.GetString() : null;
    }

    /// <summary>From the archive whose hash was checked; else what NuGet unpacked of it.</summary>
    private static Complaint? Take(string archive, string folder, bool isProved, out string file, out byte[] content)
    {
        (file, content) = ("", []);
        using var zip = ZipFile.OpenRead(archive);
        if (Names.Select(zip.GetEntry).FirstOrDefault(entry => entry is not null) is not { } entry)
            return new("LQ9022", $"holds no {Names[1]} at its root.", $"Pack it with <None Include=\"{Names[1]}\" Pack=\"true\" PackagePath=\"\" />.");
        file = Path.Combine(folder, entry.FullName);
        if (!isProved)
            return ConfigurationFile.Read(file, folder, out content) is { } unread ? unread with { Message = $"cannot be read: {unread.Message}" } : null;
        using var stream = entry.Open();
        var buffer = new byte[ConfigurationFile.MaximumBytes + 1];
        content = buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        return content.Length > ConfigurationFile.MaximumBytes ? ConfigurationFile.TooLarge with { Message = "holds a configuration larger than 1 MiB." } : null;
    }
}

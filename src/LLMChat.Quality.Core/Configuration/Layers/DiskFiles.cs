namespace LLMChat.Quality.Core.Configuration.Layers;

/// <summary>The files as they lie on disk now.</summary>
/// <param name="packages">NuGet's folder; <see langword="null"/> for that of this machine.</param>
internal sealed class DiskFiles(string? packages = null) : IPolicyFiles
{
    /// <inheritdoc/>
    public Complaint? Read(LayerPlace place, out byte[] content)
    {
        content = [];
        return ConfigurationFile.Exists(place.Path)
            ? ConfigurationFile.Read(place.Path, place.Boundary, out content)
            : new("LQ9020", "The file does not exist.", "Correct the path, which is relative to the file it stands in, or add the file.");
    }

    /// <inheritdoc/>
    public Complaint? Read(PolicyPackage package, string boundary, out LayerPlace? place, out byte[] content) =>
        PackageFolder.Read(package, packages ?? PackageFolder.Usual, boundary, out place, out content);
}

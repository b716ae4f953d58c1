namespace LLMChat.Quality.Core.Configuration.Layers;

/// <summary>Gives the files that a configuration extends.</summary>
internal interface IPolicyFiles
{
    /// <summary>Reads a file of the repository, or says why not.</summary>
    public Complaint? Read(LayerPlace place, out byte[] content);

    /// <summary>Reads the file of a package, or says why not.</summary>
    public Complaint? Read(PolicyPackage package, string boundary, out LayerPlace? place, out byte[] content);
}

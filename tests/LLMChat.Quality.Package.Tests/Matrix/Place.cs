namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>What is special about the tree.</summary>
public enum Place
{
    /// <summary>Nothing: a folder that git does not know.</summary>
    Plain,

    /// <summary>Its path has spaces and letters of several alphabets.</summary>
    SpacesAndUnicode,

    /// <summary>All output is in one folder, which is also that of the report.</summary>
    ArtifactsOutput,

    /// <summary>It is a repository.</summary>
    Git,

    /// <summary>One file has the versions of all packages.</summary>
    CentralVersions,
}

namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>How a tree comes by the gate.</summary>
public enum WayIn
{
    /// <summary>A line with the version in each project.</summary>
    SdkLine,

    /// <summary>A line in each project, the version in global.json.</summary>
    GlobalJson,

    /// <summary>Two imports, in Directory.Build.props and Directory.Build.targets.</summary>
    DirectoryBuild,

    /// <summary>A package reference in each project.</summary>
    PackageReference,

    /// <summary>From outside, by the tool.</summary>
    Try,
}

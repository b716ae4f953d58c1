namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>What a command is given to build.</summary>
public enum Target
{
    /// <summary>A solution of the classic kind.</summary>
    Sln,

    /// <summary>A solution of the newer kind; its gate runs in one process.</summary>
    Slnx,

    /// <summary>A filter, which leaves one project of a solution out.</summary>
    Slnf,

    /// <summary>One project: that of the tests, or the library where there are none.</summary>
    Project,

    /// <summary>A solution with <c>-graph</c>, where no target of a solution runs.</summary>
    Graph,

    /// <summary>A solution that lacks the file with its gate.</summary>
    WithoutFile,
}

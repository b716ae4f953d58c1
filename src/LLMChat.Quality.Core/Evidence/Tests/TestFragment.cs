using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>What is known of a run of tests before it begins. What came out of it lies beside this: results as TRX, coverage as coverlet's JSON or Cobertura.</summary>
public sealed record TestFragment
{
    /// <summary>The version of the shape of the file; another one is not read.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the shape this one was written in.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>When the run began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Why no coverage is to be expected; empty when some is.</summary>
    public string NoCoverage { get; init; } = "";

    /// <summary>The filter that leaves tests out; empty when all run.</summary>
    public string Filter { get; init; } = "";

    /// <summary>The test assembly.</summary>
    public string Assembly { get; init; } = "";

    /// <summary>Where the run may put its results, when not beside this: the working folder's for <c>dotnet test</c>, the program's when it is run alone.</summary>
    public ImmutableArray<string> ResultsFolders { get; init; } = [];

    /// <summary>Where coverlet.msbuild of the project's own writes its report, as it was told; empty when it takes no part.</summary>
    public string CoverletOutput { get; init; } = "";

    /// <summary>What that report has in its name: the target framework of a project that has several, else nothing.</summary>
    public string CoverletFramework { get; init; } = "";

    /// <summary>The assemblies that run, by their names, and their module version ids.</summary>
    public ImmutableSortedDictionary<string, Guid> Modules { get; init; } = ImmutableSortedDictionary<string, Guid>.Empty;
}

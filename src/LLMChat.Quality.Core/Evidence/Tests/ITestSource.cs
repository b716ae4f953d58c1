using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>Where it is known what tests told: the files that they left on this machine, or what other machines packed of theirs.</summary>
internal interface ITestSource
{
    /// <summary>What the run of a project that holds tests told.</summary>
    public RunReading Run(ProjectReading project, FrameworkReading framework);

    /// <summary>What the coverage files tell that a project names; <see langword="null"/> when it names none.</summary>
    public CoverageReading? Named(ProjectReading project);

    /// <summary>Whether a project compiles and its assembly is there.</summary>
    public bool IsBuilt(ProjectReading project);

    /// <summary>The lines of a project that can run, none of which ran; <see langword="null"/> when nobody can count them.</summary>
    public CoverageMap? UncoveredLines(ProjectReading project);
}

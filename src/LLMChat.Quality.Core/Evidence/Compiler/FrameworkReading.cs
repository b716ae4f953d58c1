using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Duplication;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Everything one target framework of a project told.</summary>
/// <param name="Evidence">What is known of it.</param>
/// <param name="Fragment">What MSBuild knew of it; <see langword="null"/> when it was not read.</param>
/// <param name="Log">What the compiler told; <see langword="null"/> when it was not read.</param>
/// <param name="SdkRules">Why the .NET analyzers did not see it; <see langword="null"/> when they did or when nothing did.</param>
/// <param name="Crashed">Other tools' rules that crashed.</param>
/// <param name="Time">When the newest of it was written.</param>
internal sealed record FrameworkReading(
    FrameworkEvidence Evidence,
    ProjectFragment? Fragment,
    CompilerLog? Log,
    Problem? SdkRules,
    ImmutableArray<Problem> Crashed,
    DateTimeOffset Time)
{
    /// <summary>Code of it that has a role.</summary>
    public ImmutableArray<CodePlace> Places { get; init; } = [];

    /// <summary>Its code as pieces that can be compared.</summary>
    public ImmutableArray<CodeFile> Code { get; init; } = [];

    /// <summary>Whether what its log says is of this build. A log whose rules did not all run still shows what it does show.</summary>
    public bool IsBelieved => Log is not null && Evidence.NotMeasured?.Id is not "LQ9106";

    /// <summary>Whether every rule of ours looked at all of it; rules skip much of code that does not compile.</summary>
    public bool IsComplete => Evidence is { NotMeasured: null, Facts: not null, CompilerErrors: 0 };

    /// <summary>Nothing of its code but the reason; what was built of it is there all the same.</summary>
    public static FrameworkReading NotMeasured(string framework, Problem problem, (ProjectFragment Fragment, AssemblyFacts? Assembly)? built = null, DateTimeOffset? time = null) =>
        new(new FrameworkEvidence(framework, null, 0, built?.Assembly, built?.Fragment.DisabledRules ?? [], problem), built?.Fragment, null, null, [], time ?? built?.Fragment.Written ?? DateTimeOffset.UnixEpoch);
}

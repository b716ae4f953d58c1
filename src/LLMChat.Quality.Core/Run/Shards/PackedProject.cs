using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>One project as one machine measured it.</summary>
/// <param name="Path">The project file, relative to the root.</param>
/// <param name="Language">Its language; empty when its build told nothing.</param>
/// <param name="Absence">Why it was not measured, when nobody tried.</param>
/// <param name="Frameworks">Its target frameworks.</param>
/// <param name="Dependencies">What NuGet told of its packages; <see langword="null"/> for a project that is left out.</param>
/// <param name="Named">What the coverage files tell that it names.</param>
internal sealed record PackedProject(
    string Path,
    string Language,
    ProjectAbsence Absence,
    ImmutableArray<PackedFramework> Frameworks,
    PackedDependencies? Dependencies,
    PackedReading? Named);

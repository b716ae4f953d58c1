using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>What is known of one project: measured in full, or the reason why not.</summary>
/// <param name="Path">The project file, relative to the root, with forward slashes.</param>
/// <param name="Language"><c>C#</c>, <c>F#</c>, <c>VB</c>, or empty when the project was never evaluated.</param>
/// <param name="OutputType"><c>Library</c>, <c>Exe</c>, … as the project says.</param>
/// <param name="Frameworks">One entry a target framework, in the order of their names.</param>
public sealed record ProjectEvidence(string Path, string Language, string OutputType, ImmutableArray<FrameworkEvidence> Frameworks)
{
    /// <summary>Whether the compiler and our rules looked at every target framework of it.</summary>
    public bool IsMeasured => Frameworks.Length > 0 && Frameworks.All(framework => framework.NotMeasured is null);

    /// <summary>Whether it holds tests: at least one method that a test framework runs.</summary>
    public bool IsTest => Frameworks.Any(framework => framework.Facts is { TestMethods: > 0 });

    /// <summary>The facts of the target framework with the most lines: the same source counts once.</summary>
    public SourceFacts? Facts => Frameworks.Where(framework => framework.Facts is not null).Select(framework => framework.Facts).MaxBy(facts => facts!.Lines);
}

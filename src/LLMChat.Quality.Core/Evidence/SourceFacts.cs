namespace LLMChat.Quality.Core.Evidence;

/// <summary>What one of our analyzers counted while the compiler had the source open.</summary>
/// <param name="Lines">Lines of hand-written code: those that carry at least one token. Generated code is not counted.</param>
/// <param name="Methods">Methods, constructors, accessors with a body, operators and local functions.</param>
/// <param name="CognitiveComplexity">The sum over all methods.</param>
/// <param name="PublicMembers">Types and members visible outside the assembly that can carry documentation.</param>
/// <param name="DocumentedMembers">Those of them that have a documentation comment (or inherit one).</param>
/// <param name="TestMethods">Methods that a known test framework runs.</param>
public sealed record SourceFacts(int Lines, int Methods, int CognitiveComplexity, int PublicMembers, int DocumentedMembers, int TestMethods)
{
    /// <summary>Methods and other pieces of code that are over the limit of complexity.</summary>
    public int ComplexUnits { get; init; }

    /// <summary>Those of them that a comment explains.</summary>
    public int ExplainedUnits { get; init; }
}

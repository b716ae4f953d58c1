namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>What is counted of one type's own declarations, nested types apart.</summary>
/// <param name="PublicMembers">The type and its members that are visible outside the assembly, hand-written, and can carry documentation.</param>
/// <param name="DocumentedMembers">Those of them that have a documentation comment that says something, or inherit one.</param>
/// <param name="TestMethods">Methods that a known test framework runs.</param>
internal sealed record TypeFacts(int PublicMembers, int DocumentedMembers, int TestMethods)
{
    public int UndocumentedMembers => PublicMembers - DocumentedMembers;
}

using Microsoft.CodeAnalysis.Text;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>A piece of code whose maintainability index is below the limit.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="NameSpan">Where its name stands.</param>
/// <param name="Index">The index, rounded down.</param>
internal readonly record struct HeavyUnit(string Name, TextSpan NameSpan, int Index);

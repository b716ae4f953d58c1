using Microsoft.CodeAnalysis.Text;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>A piece of code that is hard to follow.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="NameSpan">Where its name stands.</param>
/// <param name="Complexity">Its cognitive complexity.</param>
/// <param name="IsExplained">Whether a comment says why.</param>
internal readonly record struct ComplexUnit(string Name, TextSpan NameSpan, int Complexity, bool IsExplained);

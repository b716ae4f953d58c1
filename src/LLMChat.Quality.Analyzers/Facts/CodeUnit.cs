using Microsoft.CodeAnalysis.Text;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>A piece of code that is read as one: a method, constructor, accessor, operator, field initialiser, static local function or a file's top-level statements.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="NameSpan">Where its name stands.</param>
/// <param name="Complexity">Its cognitive complexity.</param>
internal readonly record struct CodeUnit(string Name, TextSpan NameSpan, int Complexity);

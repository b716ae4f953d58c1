using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>A rule as the compilation was offered it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title; the id when it has none.</param>
/// <param name="Help">Its description; empty when it has none.</param>
/// <param name="HelpUri">The address of its page; <see langword="null"/> when it names none on http(s).</param>
/// <param name="DefaultLevel">Its level before anyone's settings; <c>none</c> when it is off by default.</param>
/// <param name="Category">Its category.</param>
/// <param name="Tags">Its tags; ours carry metric, severity, CWE and OWASP.</param>
public sealed record CompilerRule(string Id, string Title, string Help, string? HelpUri, string DefaultLevel, string Category, ImmutableArray<string> Tags);

using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>A kind of weakness.</summary>
/// <param name="Cwe">Its numbers in the Common Weakness Enumeration.</param>
/// <param name="Owasp">Its places in the OWASP Top Ten.</param>
internal sealed record Weakness(ImmutableArray<int> Cwe, ImmutableArray<string> Owasp);

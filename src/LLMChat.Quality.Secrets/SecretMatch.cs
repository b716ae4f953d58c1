namespace LLMChat.Quality.Secrets;

/// <summary>A secret at a place. It never carries the secret itself.</summary>
/// <param name="RuleId">The rule that found it: <c>LQ6xxx</c>.</param>
/// <param name="Confidence">How sure the engine is.</param>
/// <param name="Offset">Where the value starts, in UTF-16 code units of the decoded text.</param>
/// <param name="Length">How long it is, in UTF-16 code units.</param>
/// <param name="Line">The line it starts in, from 1.</param>
/// <param name="Column">The column it starts in, in UTF-16 code units, from 1.</param>
/// <param name="EndLine">The line it ends in.</param>
/// <param name="EndColumn">The column after its last character.</param>
/// <param name="Fingerprint">Keyed, stretched hash of rule and normalised value, in lower-case hexadecimal; says nothing about the value.</param>
public sealed record SecretMatch(string RuleId, SecretConfidence Confidence, int Offset, int Length, int Line, int Column, int EndLine, int EndColumn, string Fingerprint);

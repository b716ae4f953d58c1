using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>What NuGet's audit said while it restored a project.</summary>
/// <param name="Code"><c>NU1900</c> to <c>NU1905</c>.</param>
/// <param name="Text">Its message, in the language of whoever restored.</param>
/// <param name="Package">The id of the package it is about; empty for a message about a source.</param>
/// <param name="Frameworks">The target frameworks it is about.</param>
internal sealed record AuditMessage(string Code, string Text, string Package, ImmutableArray<string> Frameworks);

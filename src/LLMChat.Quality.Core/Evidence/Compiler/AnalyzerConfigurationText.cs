using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>The analyzer configuration for one project.</summary>
/// <param name="Text">The content of the file.</param>
/// <param name="DisabledRules">Ids of our table that the project's own settings switch off, somewhere or everywhere; sorted.</param>
public sealed record AnalyzerConfigurationText(string Text, ImmutableArray<string> DisabledRules);

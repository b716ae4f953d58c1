using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>A compiler's log.</summary>
/// <param name="Tool">The compiler.</param>
/// <param name="ToolVersion">Its version.</param>
/// <param name="Results">What it told of the code.</param>
/// <param name="RuleSet">Which rules it was offered, by the place in <see cref="ShardHeader.RuleSets"/>.</param>
internal sealed record PackedLog(string Tool, string ToolVersion, ImmutableArray<CompilerResult> Results, int RuleSet);

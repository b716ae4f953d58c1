using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Duplication;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>Rules of ours that need more than one compilation can see: their findings are made with the report, and no editor shows them.</summary>
internal static class ReportRules
{
    /// <summary>Every one of them, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        DuplicationFindings.Rule,
    ];

    /// <summary>The address of a rule's page.</summary>
    public static string PageOf(string id) => $"https://github.com/llmchat/LLMChat.Quality/blob/main/sdk/docs/rules/{id}.md";
}

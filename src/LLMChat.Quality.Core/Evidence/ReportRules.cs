using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>Rules of ours that need more than one compilation can see: their findings are made with the report, and no editor shows them.</summary>
internal static class ReportRules
{
    /// <summary>Code that stands in two places.</summary>
    public static Rule Duplication { get; } = Rule("LQ1005", "Code stands in two places", MetricNames.Duplication, 1041, "Move it to one place that both call: who corrects a copy seldom corrects the other.");

    /// <summary>A test that fails in some runs and passes in others.</summary>
    public static Rule UnstableTest { get; } = Rule("LQ4006", "Test fails in some runs and passes in others", MetricNames.Stability, 1122, "Find what it waits for, shares or leaves behind: nobody believes a test that fails by itself, not even when it is right.") with { Severity = Severity.Medium };

    /// <summary>A relative link in a Markdown file to nothing.</summary>
    public static Rule BrokenLink { get; } = Rule("LQ5003", "Link leads nowhere", MetricNames.Links, 1110, "Correct the name, in upper and lower case too, or take the link out.");

    /// <summary>Every one of them, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        Duplication,
        UnstableTest,
        BrokenLink,
    ];

    private static Rule Rule(string id, string title, string metric, int cwe, string help) =>
        new(id, title, metric, Severity.Low, null, [cwe], [], false, help, $"https://github.com/llmchat/LLMChat.Quality/blob/main/sdk/docs/rules/{id}.md", ToolNames.Ours);
}

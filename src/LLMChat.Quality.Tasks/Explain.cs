using LLMChat.Quality.Core.Explain;
using LLMChat.Quality.Core.Reporting.Text;
using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>Says what a rule or message means.</summary>
public sealed class Explain : QualityTask
{
    /// <summary>The solution or project that asks: where an error is placed.</summary>
    public string Target { get; set; } = "";

    /// <summary>The id.</summary>
    public string Rule { get; set; } = "";

    /// <summary>The folder of the rule pages.</summary>
    [Required]
    public string Pages { get; set; } = "";

    private protected override void Run(CancellationToken cancellationToken)
    {
        var explanation = new Explainer(Pages).Explain(Rule);
        foreach (var line in explanation.Lines)
            Log.LogMessage(MessageImportance.High, "{0}", TerminalText.Of(line));
        if (explanation.Error is { } error)
            Log.LogError(null, "LQ9701", null, null, Target, 0, 0, 0, 0, "{0}", TerminalText.Of($"{error} Run: dotnet build -t:QualityExplain -p:QualityRule=LQ1001"));
    }
}

using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting.Text;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Promotion.Decisions;
using LLMChat.Quality.Promotion.Running;
using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>Decides whether something may go somewhere.</summary>
public sealed class Promote : QualityTask
{
    /// <summary>The solution or project file.</summary>
    [Required]
    public string Target { get; set; } = "";

    /// <summary>The environment.</summary>
    public string EnvironmentName { get; set; } = "";

    /// <summary>The commit that is to be promoted.</summary>
    public string Commit { get; set; } = "";

    /// <summary>Files, and images by their digest, separated by semicolons.</summary>
    public string Artifacts { get; set; } = "";

    /// <summary>The report's folder when the project says another one.</summary>
    public string OutputPath { get; set; } = "";

    /// <summary>The trust policy.</summary>
    public string Trust { get; set; } = "";

    /// <summary>The configuration of the promoting side.</summary>
    public string Policy { get; set; } = "";

    /// <summary>The findings that the promoting side accepts.</summary>
    public string Baseline { get; set; } = "";

    /// <summary>Signed decisions about earlier environments, separated by semicolons.</summary>
    public string Decisions { get; set; } = "";

    /// <summary>Signed exceptions, separated by semicolons.</summary>
    public string Overrides { get; set; } = "";

    /// <summary>The file that keeps every decision.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>A file with the private key that signs the decision.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>How it would be carried out.</summary>
    public string Strategy { get; set; } = "";

    private protected override void Run(CancellationToken cancellationToken)
    {
        if (Strategy.Length > 0)
        {
            Log.LogError(null, "LQ9715", null, null, Target, 0, 0, 0, 0, "{0}", $"QualityStrategy is '{TerminalText.Of(Strategy)}', and this version decides and deploys nothing. Leave it out, and let what deploys ask for the decision first.");
            return;
        }

        if (Commit.Length == 0)
        {
            Log.LogError(null, "LQ9701", null, null, Target, 0, 0, 0, 0, "Nobody says which commit is to be promoted. Say it: -p:QualityCommit=…");
            return;
        }

        var files = new PromotionFiles(Path.GetDirectoryName(Path.GetFullPath(Target))!, EnvironmentName, Commit, [.. List(Artifacts)], Path.Combine(Locations.Of(Target, configurationFile: null, OutputPath).Output, "quality-report.json"))
        {
            Trust = Trust,
            Policy = Policy,
            Baseline = Baseline,
            Decisions = [.. List(Decisions)],
            Overrides = [.. List(Overrides)],
            Ledger = Ledger,
        };
        var result = PromotionRun.ExecuteAsync(files, new(KeyFile, "", ""), TimeProvider.System, cancellationToken).GetAwaiter().GetResult();
        foreach (var problem in result.Problems)
            Fail(problem, Target);
        if (result.Decision is not { } decision)
            return;
        var lines = DecisionLines.Of(decision).ToArray();
        foreach (var line in lines)
            Log.LogMessage(MessageImportance.High, "{0}", TerminalText.Of(line));
        Log.LogMessage(MessageImportance.High, "{0}", TerminalText.Of($"Decision: {result.Path}"));
        if (Outcomes.Of(decision.Outcome) is { MessageId: { } id } exit)
            Log.LogError(null, id, null, null, Target, 0, 0, 0, 0, "{0}", TerminalText.Of($"Not promoted to {decision.Environment}: {exit.Name}. The reasons stand above and in {result.Path}."));
    }
}

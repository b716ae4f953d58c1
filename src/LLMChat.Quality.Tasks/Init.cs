using LLMChat.Quality.Core.Init;
using LLMChat.Quality.Core.Reporting.Text;
using LLMChat.Quality.Core.Run;
using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>Writes the files that bring the gate in, each shown before.</summary>
public sealed class Init : QualityTask
{
    /// <summary>The solution or project file.</summary>
    [Required]
    public string Target { get; set; } = "";

    /// <summary>Whether everything is shown and nothing written.</summary>
    public bool IsDryRun { get; set; }

    private protected override void Run(CancellationToken cancellationToken)
    {
        var plan = InitPlan.Of(Target, Path.GetDirectoryName(Path.GetFullPath(Target))!, Measured());
        Show(InitText.Beginning(plan));
        var written = 0;
        foreach (var file in plan.Files)
        {
            Show(file.Lines);
            if (!IsDryRun && Write(plan, file))
                written++;
        }

        Show(InitText.End(plan, written));
        if (IsDryRun && plan.Files.Length > 0)
            Show(["Nothing was written, because QualityDryRun is true."]);
    }

    /// <summary>The last report, when there is one: a target inside a build cannot build the solution first.</summary>
    private MeasuredCode Measured() => MeasuredCode.Read(
        Path.Combine(Locations.Of(Target, configurationFile: null, outputPath: "").Output, "quality-report.json"),
        "there is no report yet; 'llmchat-quality init' measures first");

    private bool Write(InitPlan plan, ProposedFile file)
    {
        if (plan.Write(file) is not { } problem)
            return true;
        Log.LogError(null, "LQ9701", null, null, Target, 0, 0, 0, 0, "{0}", TerminalText.Of(problem));
        return false;
    }

    private void Show(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Log.LogMessage(MessageImportance.High, "{0}", TerminalText.Of(line));
    }
}

using LLMChat.Quality.Core.Reporting.Text;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Promotion.Running;
using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>Signs what was measured of the files that will be deployed.</summary>
public sealed class Attest : QualityTask
{
    /// <summary>The solution or project file.</summary>
    [Required]
    public string Target { get; set; } = "";

    /// <summary>Files, and images by their digest, separated by semicolons.</summary>
    public string Artifacts { get; set; } = "";

    /// <summary>The report's folder when the project says another one.</summary>
    public string OutputPath { get; set; } = "";

    /// <summary>A file with the private key.</summary>
    public string KeyFile { get; set; } = "";

    private protected override void Run(CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(Target))!;
        var report = Path.Combine(Locations.Of(Target, configurationFile: null, OutputPath).Output, "quality-report.json");
        var (lines, problem) = AttestationRun.ExecuteAsync(new(folder, report, [.. List(Artifacts)], null, "", new(KeyFile, "", "")), TimeProvider.System, cancellationToken).GetAwaiter().GetResult();
        foreach (var line in lines)
            Log.LogMessage(MessageImportance.High, "{0}", TerminalText.Of(line));
        if (problem is not null)
            Fail(problem, Target);
    }
}

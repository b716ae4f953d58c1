using System.CommandLine;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Secrets;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Tool.Scan;

/// <summary><c>scan</c>: finds secrets in every file of a folder that git tracks or would track.</summary>
internal static class ScanCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "The folder (default: the current one).", DefaultValueFactory = _ => "." };
        var command = new Command("scan", "Finds secrets in every file of a folder. Exit code 0 none found, 2 found, 1 could not scan everything.") { folder };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(result.GetValue(folder)!, cancellationToken)));
        return command;
    }

    private static int Run(string path, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(path);
        if (!Directory.Exists(folder))
            return Terminal.Error(File.Exists(folder)
                ? $"'{path}' is a file; scan looks at a folder. Name the one it lies in: llmchat-quality scan {CommandText.Of(Path.GetDirectoryName(folder)!)}"
                : $"There is no folder '{path}'. Paths start in the current folder, '{Environment.CurrentDirectory}'. To scan that: llmchat-quality scan");
        var reading = ConfigurationReader.Read(folder);
        if (reading.Configuration is not { } configuration)
            return Terminal.Errors(reading.Errors);

        var scan = new SecretScan(new() { Excludes = configuration.Excludes }).Run(TreeFiles.List(folder, cancellationToken), cancellationToken);
        foreach (var finding in scan.Findings)
            Terminal.Line($"{Place(finding)}: {finding.RuleId} {finding.Message} ({finding.Confidence.ToString().ToLowerInvariant()} confidence)");
        foreach (var problem in scan.Problems)
            Terminal.Line($"{problem.Id} {problem.Message} {problem.Remedy}");
        Terminal.Line($"{scan.Findings.Length} found. {scan.Source.Detail}");
        return scan.Findings.Length > 0 ? ExitCodes.Found : scan.Source.State == MeasurementState.Measured ? ExitCodes.Done : ExitCodes.Error;
    }

    private static string Place(Finding finding) =>
        finding.Location is { } place ? $"{place.Path}({place.Line},{place.Column})" : "?";
}

using System.CommandLine;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Promotion.Decisions;
using LLMChat.Quality.Promotion.Running;

namespace LLMChat.Quality.Tool.Promote;

/// <summary><c>promote</c>: decides whether something may go somewhere.</summary>
internal static class PromoteCommand
{
    public static Command Create()
    {
        var environment = new Option<string>("--environment", "-e") { Description = "The environment it goes to, by its exact name.", Required = true };
        var commit = new Option<string>("--commit") { Description = "The commit that is to be promoted.", Required = true };
        var artifacts = new Option<string[]>("--artifact", "-a") { Description = "A file that will be deployed, or an image by its digest (registry/name@sha256:…). Name all of them.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var report = new Option<string>("--report") { Description = "The report.", DefaultValueFactory = _ => $"{Locations.DefaultOutput}/quality-report.json" };
        var evidence = File("--evidence", $"The signed evidence (default: {AttestationRun.FileName} beside the report).");
        var trust = File("--trust", "Whose signatures count: a file of the promoting side, outside of the repository. Without it only development can be reached.");
        var policy = File("--policy", "What is asked for: a configuration file of the promoting side (default: the one that holds in the current folder).");
        var baseline = File("--baseline", "Findings that the promoting side accepts for a while. What the evidence accepted by itself counts for nothing.");
        var decisions = new Option<string[]>("--decision") { Description = "A signed decision about an earlier environment.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var overrides = new Option<string[]>("--override") { Description = "A signed exception.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var configuration = File("--configuration", "The build configuration that is deployed, such as Release.");
        var ledger = File("--ledger", "The file that keeps every decision; it is only added to.");
        var output = File("--output", $"The folder for {PromotionRun.DecisionName} (default: that of the report).");
        var signing = new SigningOptions();
        var command = new Command("promote", "Counts the evidence again by the policy of the promoting side and decides: exit code 0 allowed, 1 error, 2 refused, 3 not measured, 4 evidence invalid. It deploys nothing.")
        {
            environment, commit, artifacts, report, evidence, trust, policy, baseline, decisions, overrides, configuration, ledger, output,
        };
        signing.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(
            new(Environment.CurrentDirectory, result.GetValue(environment)!, result.GetValue(commit)!, [.. result.GetValue(artifacts)!], result.GetValue(report)!)
            {
                Evidence = result.GetValue(evidence)!,
                Trust = result.GetValue(trust)!,
                Policy = result.GetValue(policy)!,
                Baseline = result.GetValue(baseline)!,
                Decisions = [.. result.GetValue(decisions)!],
                Overrides = [.. result.GetValue(overrides)!],
                BuildConfiguration = result.GetValue(configuration)!,
                Ledger = result.GetValue(ledger)!,
                Output = result.GetValue(output)!,
            },
            signing.Choice(result),
            cancellationToken));
        return command;
    }

    private static Option<string> File(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => "" };

    private static async Task<int> RunAsync(PromotionFiles files, SigningChoice signing, CancellationToken cancellationToken)
    {
        var result = await PromotionRun.ExecuteAsync(files, signing, TimeProvider.System, cancellationToken);
        if (result.Decision is not { } decision)
            return Terminal.Errors(result.Problems);
        foreach (var line in DecisionLines.Of(decision))
            Terminal.Line(line);
        Terminal.Line($"Decision: {result.Path}");
        return Outcomes.Of(decision.Outcome).ExitCode;
    }
}

using System.CommandLine;
using System.Security.Cryptography;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Files;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Gate.Baseline;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Promotion.Attestation;
using LLMChat.Quality.Promotion.Decisions;
using LLMChat.Quality.Promotion.Ledgers;

namespace LLMChat.Quality.Tool.Promote;

/// <summary><c>promote</c>: decides whether something may go somewhere.</summary>
internal static class PromoteCommand
{
    private const string DecisionName = "promotion-decision.json";
    private const string SignedName = "promotion-decision.dsse.json";

    public static Command Create()
    {
        var environment = new Option<string>("--environment", "-e") { Description = "The environment it goes to, by its exact name.", Required = true };
        var commit = new Option<string>("--commit") { Description = "The commit that is to be promoted.", Required = true };
        var artifacts = new Option<string[]>("--artifact", "-a") { Description = "A file that will be deployed, or an image by its digest (registry/name@sha256:…). Name all of them.", AllowMultipleArgumentsPerToken = true };
        var report = new Option<string>("--report") { Description = "The report.", DefaultValueFactory = _ => $"{Locations.DefaultOutput}/quality-report.json" };
        var evidence = new Option<string?>("--evidence") { Description = $"The signed evidence (default: {AttestCommand.FileName} beside the report)." };
        var trust = new Option<string?>("--trust") { Description = "Whose signatures count: a file of the promoting side, outside of the repository. Without it only development can be reached." };
        var policy = new Option<string>("--policy") { Description = "What is asked for: a configuration file of the promoting side (default: the one that holds in the current folder).", DefaultValueFactory = _ => "" };
        var baseline = new Option<string?>("--baseline") { Description = "Findings that the promoting side accepts for a while. What the evidence accepted by itself counts for nothing." };
        var decisions = new Option<string[]>("--decision") { Description = "A signed decision about an earlier environment.", AllowMultipleArgumentsPerToken = true };
        var overrides = new Option<string[]>("--override") { Description = "A signed exception.", AllowMultipleArgumentsPerToken = true };
        var configuration = new Option<string?>("--configuration", "-c") { Description = "The build configuration that is deployed, such as Release." };
        var ledger = new Option<string?>("--ledger") { Description = "The file that keeps every decision; it is only added to." };
        var output = new Option<string?>("--output", "-o") { Description = $"The folder for {DecisionName} (default: that of the report)." };
        var signing = new SigningOptions();
        var command = new Command("promote", "Counts the evidence again by the policy of the promoting side and decides: exit code 0 allowed, 1 error, 2 refused, 3 not measured, 4 evidence invalid.")
        {
            environment, commit, artifacts, report, evidence, trust, policy, baseline, decisions, overrides, configuration, ledger, output,
        };
        signing.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var files = new PromotionFiles(
                result.GetValue(report)!, result.GetValue(evidence), result.GetValue(trust), result.GetValue(policy)!, result.GetValue(baseline), result.GetValue(decisions) ?? [], result.GetValue(overrides) ?? [], result.GetValue(ledger), result.GetValue(output));
            return RunAsync(result.GetValue(environment)!, result.GetValue(commit)!, result.GetValue(artifacts) ?? [], result.GetValue(configuration), files, signing.Signer(result), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(string environment, string commit, string[] artifacts, string? configuration, PromotionFiles files, (ISigner? Signer, string? Error) signing, CancellationToken cancellationToken)
    {
        if (signing.Error is { } wrong)
            return Terminal.Error(wrong);
        if (files.Missing() is { } missing)
            return Terminal.Error(missing);
        var (subjects, unusable) = Artifacts.Of(artifacts, Environment.CurrentDirectory);
        if (unusable is not null)
            return Terminal.Errors([unusable]);
        var policy = ConfigurationReader.Read(Environment.CurrentDirectory, files.Policy);
        if (policy.Configuration is null)
            return Terminal.Errors(policy.Errors);
        var accepted = files.Baseline is null ? new BaselineReading(FindingsBaseline.Empty, null) : BaselineFile.Read(files.Baseline);
        if (accepted.Problem is { } broken)
            return Terminal.Errors([broken]);
        var (trust, untrusted) = files.ReadTrust();
        if (!untrusted.IsEmpty)
            return Terminal.Errors(untrusted);
        var decision = Decider.Decide(new(environment, commit, subjects, await File.ReadAllBytesAsync(files.Report, cancellationToken), policy.Configuration, DateTimeOffset.UtcNow)
        {
            Evidence = files.EvidenceBytes(),
            Trust = trust,
            Baseline = accepted.Baseline,
            EarlierDecisions = PromotionFiles.Bytes(files.Decisions),
            Overrides = PromotionFiles.Bytes(files.Overrides),
            BuildConfiguration = configuration,
        });
        return await WriteAsync(decision, files, signing.Signer, cancellationToken) is { } problem ? Terminal.Errors([problem]) : Print(decision, files);
    }

    /// <summary>The decision is told when it is kept: what is nowhere written was not decided.</summary>
    private static async Task<Problem?> WriteAsync(PromotionDecision decision, PromotionFiles files, ISigner? signer, CancellationToken cancellationToken)
    {
        var bytes = DecisionJson.Write(decision);
        if (AtomicFile.Write(Path.Combine(files.Folder, DecisionName), bytes).Problem is { } unwritten)
            return unwritten;
        if (signer is not null)
        {
            var (envelope, unsigned) = await Envelopes.SignAsync(Vsa.Write(decision, ToolVersion.Current), signer, cancellationToken);
            if (unsigned is not null || AtomicFile.Write(Path.Combine(files.Folder, SignedName), envelope!.ToJson()).Problem is { } lost && (unsigned = lost) is not null)
                return unsigned;
        }

        return files.Ledger is null ? null : Ledger.Append(
            files.Ledger,
            new(0, decision.DecidedAt, decision.Environment, decision.Commit, Outcomes.Of(decision.Outcome).Name, [.. decision.Subjects.Select(subject => subject.Sha256).Order(StringComparer.Ordinal)], Convert.ToHexStringLower(SHA256.HashData(bytes)), decision.Override is { } applied ? $"{applied.By}: {applied.Reason}" : null, ""),
            TimeProvider.System,
            cancellationToken).Problem;
    }

    private static int Print(PromotionDecision decision, PromotionFiles files)
    {
        foreach (var line in DecisionLines.Of(decision))
            Terminal.Line(line);
        Terminal.Line($"Decision: {Path.Combine(files.Folder, DecisionName)}");
        return Outcomes.Of(decision.Outcome).ExitCode;
    }
}

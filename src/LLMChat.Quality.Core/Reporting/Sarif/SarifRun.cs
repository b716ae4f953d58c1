using System.Collections.Immutable;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting.Json;

namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>Writes the one run of a SARIF file.</summary>
internal sealed class SarifRun(Utf8JsonWriter json, QualityReport report, SarifSelection selection, ILineHashSource hashes)
{
    /// <summary>The name of the root in URIs.</summary>
    public const string Root = "%SRCROOT%";

    private readonly ImmutableArray<Rule> _rules = SarifRule.Used(selection.Findings, report.Evidence.Rules);
    private readonly Dictionary<string, Confidence> _confidence = selection.Findings
        .GroupBy(finding => finding.RuleId, StringComparer.Ordinal)
        .ToDictionary(rule => rule.Key, rule => rule.Max(finding => finding.Confidence), StringComparer.Ordinal);

    private readonly ImmutableArray<SarifNotice> _notices = SarifNotice.Of(report, selection);

    public void Write()
    {
        json.Object("tool", () => json.Object("driver", Driver));
        json.Objects("invocations", [report], _ => Invocation());
        json.Object("originalUriBaseIds", () => json.Object(Root, () => Message("description", "The root of the repository.")));
        json.Object("automationDetails", () => json.WriteString("id", $"llmchat-quality/{VisibleTarget}/"));
        json.WriteString("columnKind", "utf16CodeUnits");
        new SarifResults(json, report, _rules, hashes).Write(selection.Findings);
        json.Object("properties", Properties);
    }

    private string VisibleTarget => Text.VisibleText.Of(report.Evidence.Run.Target);

    private void Driver()
    {
        json.WriteString("name", "LLMChat.Quality");
        json.WriteString("fullName", "LLMChat.Quality gate for .NET");
        json.WriteString("version", report.Evidence.Run.ToolVersion);
        json.Objects("rules", _rules, rule => SarifRule.Write(json, rule, _confidence[rule.Id]));
        json.Objects("notifications", SarifNotice.Descriptors(_notices), message =>
        {
            json.WriteString("id", message.Id);
            Message("shortDescription", message.Title);
            Message("fullDescription", message.Cause);
            Message("help", message.Cure);
        });
    }

    private void Invocation()
    {
        var words = VerdictWords.Of(report.Verdict.Outcome);
        json.WriteBoolean("executionSuccessful", report.Verdict.Outcome != VerdictOutcome.Invalid);
        json.WriteNumber("exitCode", words.Exit.ExitCode);
        json.WriteString("exitCodeDescription", words.Title + " for " + Text.VisibleText.Of(report.Verdict.Environment) + ". " + words.Meaning);
        json.WriteString("endTimeUtc", JsonWords.Instant(report.Evidence.Run.Timestamp));
        json.Objects("toolExecutionNotifications", _notices, notice => notice.Write(json));
    }

    private void Properties()
    {
        var run = report.Evidence.Run;
        json.Text("commit", run.Commit);
        json.Text("branch", run.Branch);
        json.Flag("dirty", run.IsDirty);
        json.Number("findings", report.Evidence.Findings.Length);
        json.Number("leftOutSuppressed", selection.Suppressed);
        json.Number("leftOutDoubtful", selection.Doubtful);
        json.Number("leftOutOverLimit", selection.Cut);
    }

    private void Message(string name, string text) => json.Object(name, () => json.WriteString("text", text));
}

using System.Collections.Immutable;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Reporting.Json;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>Writes findings as results. Never a snippet, never a line of source.</summary>
internal sealed class SarifResults(Utf8JsonWriter json, QualityReport report, ImmutableArray<Rule> rules, ILineHashSource hashes)
{
    private readonly Dictionary<string, int> _ruleIndexes = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(StringComparer.Ordinal);

    /// <summary>A line's hash is not keyed, and covers the hundred characters that follow: in a file with a secret it would say something about the secret.</summary>
    private readonly HashSet<string> _filesWithSecrets = report.Evidence.Findings
        .Where(finding => finding.Location is not null && report.Evidence.IsSecret(finding))
        .Select(finding => finding.Location!.Path)
        .ToHashSet(StringComparer.Ordinal);

    public void Write(ImmutableArray<Finding> findings) => json.Objects("results", findings, One);

    private void One(Finding finding)
    {
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", _ruleIndexes[finding.RuleId]);
        json.WriteString("level", SarifLevel.Of(finding.Severity));
        json.Object("message", () => json.WriteString("text", Message(finding)));
        json.Objects("locations", [finding], place => json.Object("physicalLocation", () => Place(finding.Location is { } own && SarifUri.Of(own.Path) is not null ? own : WholeProject(place))));
        if (finding.Twin is { } twin && SarifUri.Of(twin.Path) is not null)
            json.Objects("relatedLocations", [twin], Twin);
        json.Object("partialFingerprints", () => Fingerprints(finding));
        if (report.Evidence.Baseline is not null)
            json.WriteString("baselineState", finding.Debt is null ? "new" : "unchanged");
        if (finding.Suppression is not null || finding.Debt is not null)
            json.Objects("suppressions", Silencers(finding), silence => silence());
        json.Object("properties", () =>
        {
            json.WriteString("severity", ReportNames.Of(finding.Severity));
            json.WriteString("confidence", ReportNames.Of(finding.Confidence));
            json.Texts("projects", finding.Projects);
        });
    }

    /// <summary>A message is never empty, and what looks like an embedded link is none.</summary>
    private static string Message(Finding finding)
    {
        var text = VisibleText.Of(finding.Message, SarifLimits.Message);
        if (string.IsNullOrWhiteSpace(text))
            return "Breaks rule " + finding.RuleId + ".";
        return text.Contains("](", StringComparison.Ordinal) ? text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal) : text;
    }

    private void Twin(CodeLocation twin)
    {
        json.WriteNumber("id", 1);
        json.Object("message", () => json.WriteString("text", "The same code."));
        json.Object("physicalLocation", () => Place(twin));
    }

    private void Place(CodeLocation location)
    {
        json.Object("artifactLocation", () =>
        {
            json.WriteString("uri", SarifUri.Of(location.Path) ?? "unknown");
            json.WriteString("uriBaseId", SarifRun.Root);
        });
        var line = Math.Max(1, location.Line);
        var column = Math.Max(1, location.Column);
        var endLine = Math.Max(line, location.EndLine);
        json.Object("region", () =>
        {
            json.WriteNumber("startLine", line);
            json.WriteNumber("startColumn", column);
            json.WriteNumber("endLine", endLine);
            json.WriteNumber("endColumn", Math.Max(endLine == line ? column : 1, location.EndColumn));
        });
    }

    /// <summary>GitHub shows nothing without a place: a finding about a project is shown at the start of its project file.</summary>
    private CodeLocation WholeProject(Finding finding) => new(finding.Projects.IsEmpty ? report.Evidence.Run.Target : finding.Projects[0], 1, 1, 1, 1);

    private void Fingerprints(Finding finding)
    {
        json.WriteString("llmchatQuality/v1", finding.Fingerprint);
        if (finding.Location is { } location && !_filesWithSecrets.Contains(location.Path) && hashes.HashOf(location) is { } hash)
            json.WriteString("primaryLocationLineHash", hash);
    }

    private IEnumerable<Action> Silencers(Finding finding)
    {
        if (finding.Suppression is { } suppression)
            yield return () => Suppression(suppression, finding.IsAccepted);
        if (finding.Debt is { } debt)
        {
            yield return () =>
            {
                json.WriteString("kind", "external");
                json.WriteString("status", "accepted");
                json.WriteString("justification", VisibleText.Of(debt.Reason, SarifLimits.Message));
            };
        }
    }

    private void Suppression(Suppression suppression, bool isAccepted)
    {
        json.WriteString("kind", "inSource");
        json.WriteString("status", isAccepted ? "accepted" : "rejected");
        if (!string.IsNullOrWhiteSpace(suppression.Justification))
            json.WriteString("justification", VisibleText.Of(suppression.Justification, SarifLimits.Message));
        json.Object("properties", () => json.WriteString("suppressionType", suppression.Kind));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>Reads the SARIF files that the user named.</summary>
internal sealed class ScannerFiles(SourceRoot root, string folder, string? commit, DateTimeOffset? committed)
{
    private const int MaximumBytes = 128 * 1024 * 1024;
    private const string OtherCode = "LQ9322"; // what is found in other code says nothing of this
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>All that they tell beyond what is known already.</summary>
    public ScannerEvidence Read(ImmutableArray<string> files, Twins known)
    {
        if (files.IsEmpty)
            return ScannerEvidence.None;
        var readings = files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(file => Read(file, root.RelativeOrName(file))).ToArray();
        var told = readings.SelectMany(reading => reading.Runs).SelectMany(run => run.Results.Select(result => ScannerFindings.Of(run.Tool, result))).ToArray();
        var located = told.Where(one => known.Add(one.Finding.Finding, one.Rule)).Select(one => one.Finding);
        var findings = Fingerprints.Assign(FindingMerge.InOrder(located, one => one.Finding), root);
        ImmutableArray<Problem> problems = [.. readings.Select(reading => reading.Problem).OfType<Problem>()];
        return new(findings, [.. told.Select(one => one.Rule).GroupBy(rule => rule.Id, StringComparer.Ordinal).Select(Worst)], SourceOf(readings, problems), problems);
    }

    // results of one rule may carry numbers of their own
    private static Rule Worst(IEnumerable<Rule> same) => same.OrderByDescending(rule => rule.SecuritySeverity).ThenByDescending(rule => rule.Severity).ThenBy(rule => rule.Title, StringComparer.Ordinal).First();

    private static EvidenceSource SourceOf(Reading[] readings, ImmutableArray<Problem> problems)
    {
        const string Title = "Findings of other scanners";
        if (problems is [var first, ..])
            return new("scanners", Title, MeasurementState.NotMeasured, string.Create(CultureInfo.InvariantCulture, $"{problems.Length} of {readings.Length} files do not count in full. {first.Id}: {first.Message}"), first.Remedy);
        var runs = readings.SelectMany(reading => reading.Runs).Select(run => string.Create(CultureInfo.InvariantCulture, $"{ForeignText.Show($"{run.Tool} {run.Version}".TrimEnd())}: {run.Results.Length:N0}"));
        return new("scanners", Title, MeasurementState.Measured, string.Join(", ", runs), null);
    }

    private Reading Read(string path, string name)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return Broken(name, "it is not there");
            if (file.Length is 0 or > MaximumBytes) // a pipe has no length either, and opening one waits for ever
                return Broken(name, file.Length == 0 ? "it is empty" : $"it is over the limit of {MaximumBytes / (1024 * 1024)} MB");
            var bytes = File.ReadAllBytes(path).AsMemory();
            using var document = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, Strict);
            var runs = new ScannerLog(new SourcePaths(root, folder)).Read(document.RootElement);
            var judged = runs.Select(run => (Run: run, Problem: ProblemOf(name, run, file.LastWriteTimeUtc))).ToArray();
            return new(
                [.. judged.Where(run => run.Problem?.Id != OtherCode).Select(run => run.Run)],
                runs.IsEmpty ? ScannerProblems.Nothing(name) : judged.Select(run => run.Problem).FirstOrDefault(problem => problem is not null));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Broken(name, "it cannot be opened");
        }
        catch (JsonException exception)
        {
            return Broken(name, exception.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $"it is no JSON (line {line + 1})") : ForeignText.Show(exception.Message, 120));
        }
    }

    private Problem? ProblemOf(string name, ScannerRun run, DateTimeOffset written) => run switch
    {
        { Failure: { } failure } => ScannerProblems.Failed(name, run.Tool, failure),
        { Revision: { } revision } when !IsHere(revision) => ScannerProblems.OtherCommit(name, revision, commit),
        { Revision: null } when (run.Ended ?? written) < committed => ScannerProblems.Old(name, run.Ended ?? written),
        { IsOfOtherTree: true } => ScannerProblems.OtherTree(name, run.Tool),
        { Left: > 0 } => ScannerProblems.TooMany(name, run.Left),
        _ => null,
    };

    private bool IsHere(string revision) => commit is not null && revision.Length >= 7 && commit.StartsWith(revision, StringComparison.OrdinalIgnoreCase);

    private static Reading Broken(string name, string why) => new([], ScannerProblems.Broken(name, why));

    private sealed record Reading(ImmutableArray<ScannerRun> Runs, Problem? Problem);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>Reads the SARIF files that the user named.</summary>
internal sealed class ScannerFiles(SourceRoot root, string folder, string? commit, DateTimeOffset? committed)
{
    private const int MaximumBytes = 128 * 1024 * 1024;
    private const string OtherCode = "LQ9322"; // what is found in other code says nothing of this
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>What each of them tells, in the order of their names.</summary>
    public ImmutableArray<ScannerReading> Readings(ImmutableArray<string> files) =>
        [.. files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(file => Read(file, root.RelativeOrName(file)))];

    private ScannerReading Read(string path, string name)
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
                name,
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

    private static ScannerReading Broken(string name, string why) => new(name, [], ScannerProblems.Broken(name, why));
}

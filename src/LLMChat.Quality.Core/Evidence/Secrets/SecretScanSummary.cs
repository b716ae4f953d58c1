using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Evidence.Files;

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>Says what all files together hold and how far that is known.</summary>
internal sealed class SecretScanSummary(ImmutableArray<Rule> rules)
{
    private const int NamedProblems = 20;
    private const string Title = "Secrets in files";

    public SecretScanEvidence Of(TreeListing tree, ScannedFiles scanned, FileReading[] readings)
    {
        ImmutableArray<Problem> missing = [.. tree.Unreadable, .. Name(readings)];
        ImmutableArray<Problem> notes = [.. tree.Problems.Except(tree.Unreadable)];
        var findings = Findings(scanned.Files, readings);
        if (!readings.Any(reading => reading.Secrets is not null))
            return Nothing(scanned.Excluded, [.. missing, .. notes]);

        var detail = Detail(tree, scanned, readings);
        return missing.IsEmpty
            ? new(findings, rules, Measurement.Measured(findings.Length), new("secrets", Title, MeasurementState.Measured, detail, null), notes)
            : new(findings, rules, Bounded(findings.Length, missing), new("secrets", Title, MeasurementState.NotMeasured, $"{detail}; {missing[0].Message}", missing[0].Remedy), [.. missing, .. notes]);
    }

    private static Measurement Bounded(int found, ImmutableArray<Problem> missing) =>
        Measurement.Bounded(Interval.AtLeast(found), missing[0].Message, missing[0].Remedy);

    private SecretScanEvidence Nothing(int excluded, ImmutableArray<Problem> problems)
    {
        var problem = new Problem(
            "LQ9303",
            excluded > 0 ? "There is nothing to scan: the configuration excludes every file." : "There is nothing to scan: the folder holds no readable file that git tracks or would track.",
            excluded > 0 ? "Narrow the excludes of the configuration." : "Name a folder with files.");
        return new(
            [],
            rules,
            Measurement.CountNotMeasured(problem.Message, problem.Remedy),
            new("secrets", Title, MeasurementState.NotMeasured, problem.Message, problem.Remedy),
            [problem, .. problems]);
    }

    private ImmutableArray<Finding> Findings(ImmutableArray<TreeFile> files, FileReading[] readings)
    {
        var findings = new SecretFindings(rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal));
        for (var index = 0; index < readings.Length; index++)
        {
            if (readings[index].Secrets is { Matches.IsEmpty: false } secrets)
                findings.Add(files[index].Path, secrets.Matches);
        }

        return findings.ToImmutable();
    }

    private static IEnumerable<Problem> Name(FileReading[] readings)
    {
        var problems = readings.Where(reading => reading.Problem is not null).Select(reading => reading.Problem!).ToArray();
        return problems.Length <= NamedProblems
            ? problems
            : problems.Take(NamedProblems).Append(problems[NamedProblems] with { Message = $"{problems.Length - NamedProblems} more files could not be scanned as a whole.", Path = null });
    }

    private static string Detail(TreeListing tree, ScannedFiles scanned, FileReading[] readings)
    {
        (int Count, string Name)[] parts =
        [
            (readings.Count(reading => reading.Secrets is { IsBinary: false }), "files"),
            (readings.Count(reading => reading.Secrets is { IsBinary: true }), "binary files skipped"),
            (scanned.Excluded, "excluded"),
        ];
        var counts = string.Join(", ", parts.Where((part, index) => index == 0 || part.Count > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count:N0} {part.Name}")));
        return tree.WithoutGit is null ? counts : counts + ", listed without git";
    }
}

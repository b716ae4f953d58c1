using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Benchmarks;

/// <summary>What files of BenchmarkDotNet tell together. To run benchmarks takes minutes, so no build of ours does.</summary>
/// <param name="Files">How many files are named.</param>
/// <param name="Found">What was read, of one machine; <see langword="null"/> when nothing was.</param>
/// <param name="Problems">Why that is not all there is.</param>
public sealed record BenchmarkEvidence(int Files, RecordedBenchmarks? Found, ImmutableArray<Problem> Problems)
{
    private const int MostBenchmarks = 2_000;
    private const string Remedy = "Run all benchmarks on one machine, then dotnet build -t:QualityGate";

    /// <summary>No file is named.</summary>
    public static BenchmarkEvidence None { get; } = new(0, null, []);

    /// <summary>What each file tells, in the order of their names.</summary>
    internal static ImmutableArray<BenchmarkReading> Read(ImmutableArray<string> files, IEnumerable<ProjectFragment> built, SourceRoot root)
    {
        if (files.IsEmpty)
            return [];
        var newest = built.Where(fragment => fragment.TestFolder.Length == 0).Select(fragment => new FileInfo(fragment.IntermediateAssembly.Length == 0 ? "." : fragment.IntermediateAssembly)).Where(file => file.Exists).Select(file => new DateTimeOffset(file.LastWriteTimeUtc)).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        return [.. files.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(file => BenchmarkFile.Read(file, root, newest))];
    }

    /// <summary>What they tell together.</summary>
    internal static BenchmarkEvidence Of(ImmutableArray<BenchmarkReading> readings)
    {
        if (readings.IsEmpty)
            return None;
        ImmutableArray<Problem> problems = [.. readings.Select(reading => reading.Problem).OfType<Problem>()];
        var told = readings.Where(reading => !reading.Means.IsEmpty).ToArray();
        var all = told.SelectMany(reading => reading.Means).ToArray();
        return Contradiction(told, all) is { } problem
            ? new(readings.Length, null, [.. problems, problem])
            : new(readings.Length, all.Length == 0 ? null : new(told[0].Machine, [.. all.OrderBy(mean => mean.Name, StringComparer.Ordinal)]), problems);
    }

    private static Problem? Contradiction(BenchmarkReading[] told, RecordedBenchmark[] all) =>
        told.FirstOrDefault(reading => reading.Machine != told[0].Machine) is { } other ? new("LQ9318", $"{ForeignText.Show(told[0].Name, 200)} comes from {told[0].Machine}, and {ForeignText.Show(other.Name, 200)} from {(other.Machine.Length == 0 ? "a machine that it does not name" : other.Machine)}.", Remedy)
        : all.CountBy(mean => mean.Name, StringComparer.Ordinal).FirstOrDefault(mean => mean.Value > 1).Key is { } twice ? new("LQ9318", $"{ForeignText.Show(twice, 200)} is there twice, in two files.", "Name only the files of the last run")
        : all.Length > MostBenchmarks ? new("LQ9317", string.Create(CultureInfo.InvariantCulture, $"The files hold more than {MostBenchmarks:N0} benchmarks."), "Name fewer files")
        : null;
}

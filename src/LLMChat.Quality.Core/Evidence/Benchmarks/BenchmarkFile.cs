using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Benchmarks;

/// <summary>Reads what the JSON exporters of BenchmarkDotNet write: <c>*-report-full.json</c>, <c>-full-compressed</c>, <c>-brief</c>, of one class or joined.</summary>
/// <remarks>
/// Read are <c>HostEnvironmentInfo</c> (<c>ProcessorName</c>, <c>LogicalCoreCount</c>, <c>Architecture</c>, <c>OsVersion</c>) and of each of <c>Benchmarks</c>
/// <c>FullName</c>, <c>DisplayInfo</c> and <c>Statistics.Mean</c>, in nanoseconds. A benchmark that failed has <c>"Statistics": null</c>; a number that is none is
/// <c>""</c>, and before version 0.13 <c>NaN</c>, which is no JSON.
/// </remarks>
internal static class BenchmarkFile
{
    /// <summary>What takes less counts as so much: below the length of a few instructions nothing is told from nothing.</summary>
    public const decimal Least = 1;

    private const int MaximumBytes = 64 * 1024 * 1024;
    private const int MostBenchmarks = 2_000;
    private const int LongestName = 1_000;
    private const int Decimals = 4;
    private const double MostNanoseconds = 1e18; // 31 years

    private const string Remedy = "Run the benchmarks with --exporters json, then dotnet build -t:QualityGate";

    /// <summary>Reads one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="root">The folder everything is named from.</param>
    /// <param name="built">When the newest assembly outside tests was built.</param>
    public static BenchmarkReading Read(string path, SourceRoot root, DateTimeOffset built)
    {
        var name = root.RelativeOrName(path);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return Broken(name, "it is not there");
            if (file.Length is 0 or > MaximumBytes)
                return Broken(name, file.Length == 0 ? "it is empty" : $"it is over the limit of {MaximumBytes / (1024 * 1024)} MB");
            if (file.LastWriteTimeUtc < built)
                return new(name, "", [], new("LQ9318", $"{Show(name)} is older than what was built since.", "Run the benchmarks after the build, then dotnet build -t:QualityGate"));
            var bytes = File.ReadAllBytes(path).AsMemory();
            using var document = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Read(document.RootElement, name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Broken(name, "it cannot be opened");
        }
        catch (JsonException exception)
        {
            return Broken(name, string.Create(CultureInfo.InvariantCulture, $"it is no JSON that can be read (line {exception.LineNumber + 1})"));
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return Broken(name, "it has another shape");
        }
    }

    private static BenchmarkReading Read(JsonElement report, string name)
    {
        var list = report.GetProperty("Benchmarks");
        if (list.GetArrayLength() is 0 or > MostBenchmarks)
            return Broken(name, list.GetArrayLength() == 0 ? "it holds no benchmark" : string.Create(CultureInfo.InvariantCulture, $"it holds more than {MostBenchmarks:N0} benchmarks"));
        Entry[] all = [.. list.EnumerateArray().Select(Read)];
        if (all.FirstOrDefault(entry => entry.Complaint is not null) is { Complaint: { } complaint })
            return Broken(name, complaint);
        Entry[] entries = [.. all.GroupBy(entry => entry.FullName, StringComparer.Ordinal).SelectMany(WithJobs)];
        var twice = entries.CountBy(entry => entry.FullName, StringComparer.Ordinal).FirstOrDefault(entry => entry.Value > 1).Key;
        if (twice is not null)
            return new(name, "", [], new("LQ9318", $"{Show(name)} holds {Show(twice)} twice.", "Give the two jobs ids, or the two benchmarks other names"));
        var failed = entries.Where(entry => entry.Nanoseconds is null).Select(entry => entry.FullName).Order(StringComparer.Ordinal).ToArray();
        return new(
            name,
            MachineOf(report),
            [.. entries.Where(entry => entry.Nanoseconds is not null).Select(entry => new RecordedBenchmark(entry.FullName, entry.Nanoseconds!.Value)).OrderBy(mean => mean.Name, StringComparer.Ordinal)],
            failed.Length == 0 ? null : new("LQ9318", string.Create(CultureInfo.InvariantCulture, $"{Show(name)} has no result of {failed.Length:N0} {(failed.Length == 1 ? "benchmark" : "benchmarks")}: {Show(failed[0])}."), "See the log of BenchmarkDotNet, and run it again"));
    }

    private static Entry Read(JsonElement benchmark)
    {
        var fullName = benchmark.GetProperty("FullName").GetString() ?? "";
        if (fullName.Length is 0 or > LongestName)
            return new("", "", null, fullName.Length == 0 ? "a benchmark has no name" : string.Create(CultureInfo.InvariantCulture, $"a name has more than {LongestName:N0} characters"));
        var job = JobOf(Text(benchmark, "DisplayInfo"));
        if (!benchmark.TryGetProperty("Statistics", out var statistics) || statistics.ValueKind == JsonValueKind.Null)
            return new(fullName, job, null, null);
        var mean = statistics.GetProperty("Mean");
        return mean.ValueKind == JsonValueKind.Number && mean.TryGetDouble(out var nanoseconds) && nanoseconds is >= 0 and <= MostNanoseconds
            ? new(fullName, job, Math.Max(Least, decimal.Round((decimal)nanoseconds, Decimals)), null)
            : new(fullName, job, null, $"the mean of {Show(fullName)} is {Show(mean.GetRawText())}, and no time in nanoseconds");
    }

    /// <summary>The name tells nothing of the job, so that each of several jobs gets its own.</summary>
    private static IEnumerable<Entry> WithJobs(IGrouping<string, Entry> same) => same.Count() == 1 ? same : same.Select(entry => entry with { FullName = $"{entry.FullName} {entry.Job}" });

    /// <summary>What stands in <c>Type.Method: Job-ABCDEF(Runtime=.NET 10.0) [N=5]</c> between name and parameters.</summary>
    private static string JobOf(string displayInfo)
    {
        var from = displayInfo.IndexOf(": ", StringComparison.Ordinal);
        var job = from < 0 ? "" : displayInfo[(from + 2)..];
        var to = job.IndexOf(" [", StringComparison.Ordinal);
        job = to < 0 ? job : job[..to];
        return job.Length > LongestName ? job[..LongestName] : job;
    }

    private static string MachineOf(JsonElement report)
    {
        if (!report.TryGetProperty("HostEnvironmentInfo", out var host) || host.ValueKind != JsonValueKind.Object)
            return "";
        var cores = host.TryGetProperty("LogicalCoreCount", out var count) && count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var number) ? number : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{SystemOf(Text(host, "OsVersion"))} {Show(Text(host, "Architecture"))}, {Show(Text(host, "ProcessorName"))}, {cores} logical cores");
    }

    /// <summary>Its version changes with every update, and hardly what a benchmark takes.</summary>
    private static string SystemOf(string version) =>
        version.Contains("Windows", StringComparison.OrdinalIgnoreCase) ? "Windows"
        : version.Contains("macOS", StringComparison.OrdinalIgnoreCase) || version.Contains("Darwin", StringComparison.OrdinalIgnoreCase) ? "macOS"
        : "Linux";

    private static string Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private static string Show(string text) => ForeignText.Show(text, 200);

    private static BenchmarkReading Broken(string name, string why) => new(name, "", [], new("LQ9317", $"{Show(name)} cannot be read as benchmarks: {why}.", Remedy));

    private sealed record Entry(string FullName, string Job, decimal? Nanoseconds, string? Complaint);
}

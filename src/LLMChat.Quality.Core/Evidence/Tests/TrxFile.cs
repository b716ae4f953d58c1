using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>Reads a TRX file. Its totals are counted from its results, as loggers disagree on what they mean by 'notExecuted'; only of failures it may name more than it lists: xunit lists no theory whose data could not be made.</summary>
public static class TrxFile
{
    internal const long MaximumBytes = 512L * 1024 * 1024;
    internal const int MaximumFailures = 100;
    private const int MaximumText = 500;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, CheckCharacters = false };

    /// <summary>Every test of a file that <see cref="Read(string)"/> could read, by its name.</summary>
    internal static ImmutableArray<TestTally> Tests(string path)
    {
        var tests = new SortedDictionary<string, TestTally>(StringComparer.Ordinal);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var xml = XmlReader.Create(stream, Safe);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "UnitTestResult")
                continue;
            var name = Cut(xml.GetAttribute("testName"));
            var tally = tests.GetValueOrDefault(name) ?? new(name, 0, 0, 0);
            var outcome = xml.GetAttribute("outcome");
            tests[name] = Passes(outcome) ? tally with { Passed = tally.Passed + 1 } : Skips(outcome) ? tally with { Skipped = tally.Skipped + 1 } : tally with { Failed = tally.Failed + 1 };
        }

        return [.. tests.Values];
    }

    /// <summary>Reads a file.</summary>
    public static TestResultsReading Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return Broken(TestProblems.NoResults());
            if (file.Length is 0 or > MaximumBytes) // a pipe has no length either, and opening one waits for ever
                return Broken(TestProblems.BrokenResults(file.Length == 0 ? "the file is empty" : "the file is larger than 512 MB"));
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var xml = XmlReader.Create(stream, Safe);
            return Read(xml);
        }
        catch (XmlException)
        {
            return Broken(TestProblems.BrokenResults("the file is cut short or no TRX"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Broken(TestProblems.BrokenResults("the file cannot be opened"));
        }
    }

    private static TestResultsReading Read(XmlReader xml)
    {
        xml.MoveToContent();
        if (xml.LocalName != "TestRun")
            return Broken(TestProblems.BrokenResults("the file is no TRX"));
        var (passed, failed, skipped) = (0, 0, 0);
        var failures = new List<TestFailure>();
        var (duration, outcome, crash) = (TimeSpan.Zero, "", "");
        var named = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "Times":
                    duration = Between(xml.GetAttribute("start"), xml.GetAttribute("finish"));
                    break;
                case "UnitTestResult":
                    switch (xml.GetAttribute("outcome"))
                    {
                        case var passes when Passes(passes):
                            passed++;
                            break;
                        case var skips when Skips(skips):
                            skipped++;
                            break;
                        default: // Failed, Error, Timeout, Aborted, and what nobody has thought of yet
                            failed++;
                            failures.Add(new TestFailure(Cut(xml.GetAttribute("testName")), "", ""));
                            break;
                    }

                    break;
                case "Message" when failures.Count > 0 && failures[^1].Message.Length == 0 && !xml.IsEmptyElement:
                    failures[^1] = failures[^1] with { Message = Cut(FirstLine(xml.ReadString())) };
                    break;
                case "StackTrace" when failures.Count > 0 && failures[^1].Stack.Length == 0 && !xml.IsEmptyElement:
                    failures[^1] = failures[^1] with { Stack = xml.ReadString() };
                    break;
                case "ResultSummary":
                    outcome = xml.GetAttribute("outcome") ?? "";
                    break;
                case "Counters":
                    _ = int.TryParse(xml.GetAttribute("failed"), NumberStyles.None, CultureInfo.InvariantCulture, out named);
                    break;
                case "RunInfo" when xml.GetAttribute("outcome") == "Error":
                    crash = "the run reported an error";
                    break;
            }
        }

        var results = new TestResults(passed, Math.Max(failed, named), skipped, duration, [.. failures.OrderBy(failure => failure.Name, StringComparer.Ordinal).Take(MaximumFailures)]);
        return new(results, ProblemOf(results, outcome, crash));
    }

    /// <summary>A run whose summary says 'Failed' without one failed test broke off: how many more tests there were nobody knows.</summary>
    private static Problem? ProblemOf(TestResults results, string outcome, string crash) =>
        outcome is "Aborted" or "Error" or "Disconnected" || (outcome == "Failed" && results.Failed == 0) ? TestProblems.Crashed(crash.Length > 0 ? crash : $"its outcome is '{outcome}'")
        : outcome.Length == 0 ? TestProblems.BrokenResults("it has no summary")
        : results.Executed == 0 ? TestProblems.NothingRan(results.Skipped)
        : null;

    private static bool Passes(string? outcome) => outcome is "Passed" or "PassedButRunAborted" or "Warning";

    private static bool Skips(string? outcome) => outcome is "NotExecuted" or "NotRunnable" or "Inconclusive" or "Pending" or "Disconnected";

    private static TimeSpan Between(string? start, string? finish) =>
        DateTimeOffset.TryParse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var from)
        && DateTimeOffset.TryParse(finish, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var to)
        && to > from
            ? to - from
            : TimeSpan.Zero;

    private static string FirstLine(string text) => text.AsSpan().Trim().EnumerateLines() is var lines && lines.MoveNext() ? lines.Current.ToString() : "";

    private static string Cut(string? text) => text is null ? "" : text.Length <= MaximumText ? text : text[..MaximumText] + "…";

    private static TestResultsReading Broken(Problem problem) => new(null, problem);
}

using System.Diagnostics;
using System.Text;
using CsCheck;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Secrets;
using LLMChat.Quality.Core.Tests.Files;

namespace LLMChat.Quality.Core.Tests.Evidence.Secrets;

public sealed class SecretScanTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly FakeEngine _engine = new();
    private SecretScanOptions _options = new();

    public SecretScanTests() => _time.Set(Start);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_secret_becomes_a_finding_at_its_place()
    {
        Write("src/app.json", "line one\n  high-abc\n");
        var evidence = Scan();

        var finding = Assert.Single(evidence.Findings);
        Assert.Equal(new CodeLocation("src/app.json", 2, 3, 2, 11), finding.Location);
        Assert.Equal(("LQ6001", Confidence.High, Severity.Critical), (finding.RuleId, finding.Confidence, finding.Severity));
        Assert.Equal(Measurement.Measured(1), evidence.Count);
        Assert.Equal(MeasurementState.Measured, evidence.Source.State);
    }

    [Theory]
    [InlineData("high", Severity.Critical)]
    [InlineData("medium", Severity.High)]
    [InlineData("low", Severity.Low)]
    public void Less_confidence_is_less_severity(string confidence, Severity severity)
    {
        Write("a", confidence + "-abc");

        Assert.Equal(severity, Assert.Single(Scan().Findings).Severity);
    }

    [Fact]
    public void A_clean_tree_is_measured_as_exactly_zero()
    {
        Write("a", "nothing");
        var evidence = Scan();

        Assert.Equal(Measurement.Measured(0), evidence.Count);
        Assert.Empty(evidence.Problems.Where(problem => problem.Id != "LQ9304"));
        Assert.Equal("1 files, listed without git", evidence.Source.Detail);
    }

    [Fact]
    public void The_same_value_at_several_places_has_one_fingerprint_and_an_ordinal()
    {
        Write("b", "high-abc high-abc");
        Write("a", "high-abc high-def");
        var fingerprints = Scan().Findings.Select(finding => finding.Fingerprint).ToArray();

        Assert.Equal([":1", ":1", ":2", ":3"], fingerprints.Select(fingerprint => fingerprint[^2..]));
        Assert.Equal(2, fingerprints.Select(fingerprint => fingerprint[..^2]).Distinct().Count());
    }

    [Fact]
    public void A_moved_or_renamed_file_keeps_its_fingerprints()
    {
        Write("a", "high-abc");
        var before = Scan().Findings.Select(finding => finding.Fingerprint);
        File.Delete(_folder["a"]);
        Write("folder/z", "\n\n\n    high-abc");

        Assert.Equal(before, Scan().Findings.Select(finding => finding.Fingerprint));
    }

    [Fact]
    public void The_answer_does_not_depend_on_how_many_files_are_read_at_once_or_on_a_second_run() =>
        Gen.Int[0, 4].Select(index => new[] { "high-abc", "low-x1", "medium-q", "nothing", "" }[index]).Array[0, 12].Sample(contents =>
        {
            using var folder = new TemporaryFolder();
            folder.Write("always", "there");
            for (var index = 0; index < contents.Length; index++)
                folder.Write($"f{index % 3}/{index}", contents[index]);
            SecretScanEvidence Scan(int filesAtOnce) =>
                new SecretScan(new SecretScanOptions { FilesAtOnce = filesAtOnce }, _engine.Detector(), _time).Run(TreeFiles.List(folder.Path, null, 100, default));

            Assert.Equal(Text(Scan(1)), Text(Scan(4)));
            Assert.Equal(contents.Count(content => content.Contains('-', StringComparison.Ordinal)), Scan(4).Findings.Length);
        }, iter: 15, threads: 1);

    [Fact]
    public void Fault_052_Excluded_files_our_own_folder_baseline_and_history_are_not_scanned()
    {
        foreach (var path in new[] { "kept", "vendor/a", "vendor/deep/b", "artifacts/quality/report", ".quality-gates.baseline.jsonl", ".quality-gates.history.jsonl", "other/.quality-gates.history.jsonl" })
            Write(path, "high-abc");
        _options = _options with { Excludes = [new Exclude("vendor/**", "not ours")], OutputFolder = _folder["artifacts/quality"] };
        var evidence = Scan();

        Assert.Equal(["kept", "other/.quality-gates.history.jsonl"], evidence.Findings.Select(finding => finding.Location!.Path));
        Assert.Contains("2 excluded", evidence.Source.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_folder_that_is_the_root_or_lies_outside_hides_nothing()
    {
        Write("a", "high-abc");
        foreach (var folder in new[] { _folder.Path, Path.GetTempPath() })
        {
            _options = _options with { OutputFolder = folder };
            Assert.Single(Scan().Findings);
        }
    }

    [Fact]
    public void Nothing_to_scan_is_not_measured()
    {
        var evidence = Scan();

        Assert.Equal((MeasurementState.NotMeasured, Interval.AnyCount), (evidence.Count.State, evidence.Count.Value));
        Assert.Equal(MeasurementState.NotMeasured, evidence.Source.State);
        Assert.Contains("LQ9303", evidence.Problems.Select(problem => problem.Id));
    }

    [Fact]
    public void Fault_018_Excluding_every_file_is_not_measured()
    {
        Write("a/b", "nothing");
        _options = _options with { Excludes = [new Exclude("a/**", "all")] };
        var evidence = Scan();

        Assert.Equal((MeasurementState.NotMeasured, Interval.AnyCount), (evidence.Count.State, evidence.Count.Value));
        Assert.Contains("excludes every file", evidence.Source.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_makes_the_count_a_lower_bound()
    {
        Write("a", "high-abc");
        Write("b", "high-def");
        var tree = List();
        File.Delete(_folder["b"]);
        Directory.CreateDirectory(_folder["b"]); // opening a folder fails for everyone, whatever their rights
        var evidence = Scan(tree);

        Assert.Equal((MeasurementState.Measured, Interval.AtLeast(1)), (evidence.Count.State, evidence.Count.Value));
        Assert.Equal(MeasurementState.NotMeasured, evidence.Source.State);
        Assert.Equal("b", evidence.Problems.Single(problem => problem.Id == "LQ9301").Path);
    }

    [Fact]
    public void A_file_that_is_gone_since_it_was_listed_is_no_part_of_the_tree()
    {
        Write("a", "nothing");
        Write("b", "high-def");
        var tree = List();
        File.Delete(_folder["b"]);

        Assert.Equal(Measurement.Measured(0), Scan(tree).Count);
    }

    [Fact]
    public void A_file_that_grew_since_it_was_listed_is_read_to_its_end()
    {
        Write("a", "x");
        var tree = List();
        Write("a", new string('x', 5000) + " high-abc");

        Assert.Single(Scan(tree).Findings);
    }

    [Fact]
    public void Fault_032_Binary_files_are_skipped_and_counted()
    {
        Write("a.dll", "MZ\0high-abc");
        Write("b", "nothing");
        var evidence = Scan();

        Assert.Equal(Measurement.Measured(0), evidence.Count);
        Assert.Equal("1 files, 1 binary files skipped, listed without git", evidence.Source.Detail);
    }

    [Fact]
    public void Fault_034_A_name_that_is_not_text_makes_the_count_a_lower_bound()
    {
        Write("a", "nothing");
        var tree = List() with { Unreadable = [new Problem("LQ9301", @"'bad\xFF' could not be looked at: its name is not UTF-8", "Rename it.", @"bad\xFF")] };

        Assert.Equal(Interval.AtLeast(0), Scan(tree).Count.Value);
    }

    [Fact]
    public void Fault_036_A_pipe_is_not_opened()
    {
        Write("a", "high-abc");
        if (!OperatingSystem.IsWindows())
            Process.Start("mkfifo", [_folder["pipe"]])!.WaitForExit();

        Assert.Single(Scan().Findings); // an open would wait for a writer for ever
    }

    [Fact]
    public void Fault_051_A_file_with_more_than_is_listed_makes_the_count_a_lower_bound()
    {
        Write("a", "high-abc #limit");
        var evidence = Scan();

        Assert.Equal(Interval.AtLeast(1), evidence.Count.Value);
        Assert.Equal("a", evidence.Problems.Single(problem => problem.Id == "LQ9302").Path);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void Fault_051_A_text_over_the_limit_is_named_and_makes_the_count_a_lower_bound(int length, bool isOver)
    {
        Write("a", new string('x', length));
        Write("b", "high-abc");
        _options = _options with { LargestFileInBytes = 10 };
        var evidence = Scan();

        Assert.Equal(isOver ? Interval.AtLeast(1) : Interval.Exactly(1), evidence.Count.Value);
        Assert.Equal(isOver ? ["a"] : [], evidence.Problems.Where(problem => problem.Id == "LQ9302").Select(problem => problem.Path!));
    }

    [Fact]
    public void Fault_051_A_binary_file_over_the_limit_is_only_skipped()
    {
        Write("a", "nothing");
        Write("big", "\0" + new string('x', 20_000));
        _options = _options with { LargestFileInBytes = 10_000 };

        Assert.Equal(Measurement.Measured(0), Scan().Count);
    }

    [Fact]
    public void Many_problems_are_named_up_to_twenty_and_then_counted()
    {
        for (var index = 0; index < 25; index++)
            Write($"f{index:00}", "#limit");

        var problems = Scan().Problems.Where(problem => problem.Id == "LQ9302").ToArray();
        Assert.Equal(21, problems.Length);
        Assert.Contains("5 more", problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unchanged_tree_is_not_read_again_and_gives_the_same_answer()
    {
        UseCache();
        Write("a", "high-abc medium-x");
        Write("b.dll", "\0");
        Write("c", "nothing");
        var first = Text(Scan());
        var cache = File.ReadAllBytes(CacheFile);

        Assert.Equal(3, _engine.Calls);
        Assert.Equal(first, Text(Scan()));
        Assert.Equal(3, _engine.Calls);
        Assert.Equal(cache, File.ReadAllBytes(CacheFile));
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("touched")]
    [InlineData("renamed")]
    public void A_file_that_changed_is_read_again(string change)
    {
        UseCache();
        Write("a", "nothing");
        Write("b", "nothing");
        Scan();
        switch (change)
        {
            case "changed":
                Write("a", "high-abc");
                break;
            case "touched":
                File.WriteAllText(_folder["a"], "low-abc"); // as long as before
                File.SetLastWriteTimeUtc(_folder["a"], Start.UtcDateTime.AddHours(-1).AddTicks(10));
                break;
            default:
                File.Delete(_folder["a"]);
                Write("c", "low-abc");
                break;
        }

        Assert.Single(Scan().Findings);
        Assert.Equal(3, _engine.Calls);
    }

    [Theory]
    [InlineData(-2.001, 1)]
    [InlineData(-2, 2)]
    [InlineData(-0.5, 2)]
    [InlineData(3600, 2)]
    public void A_file_changed_less_than_two_seconds_before_the_scan_is_read_again(double seconds, int calls)
    {
        UseCache();
        Write("a", "nothing");
        File.SetLastWriteTimeUtc(_folder["a"], Start.UtcDateTime.AddSeconds(seconds));
        Scan();
        Scan();

        Assert.Equal(calls, _engine.Calls);
    }

    [Fact]
    public void A_new_engine_reads_everything_again()
    {
        UseCache();
        Write("a", "nothing");
        Scan();
        new SecretScan(_options, _engine.Detector(version: 2), _time).Run(List());

        Assert.Equal(2, _engine.Calls);
    }

    [Fact]
    public void A_cache_cut_short_or_changed_at_any_byte_is_ignored()
    {
        UseCache();
        Write("a", "high-abc");
        var expected = Text(Scan());
        var cache = File.ReadAllBytes(CacheFile);
        for (var index = 0; index < cache.Length; index++)
        {
            File.WriteAllBytes(CacheFile, cache[..index]);
            Assert.Equal(expected, Text(Scan()));

            var changed = (byte[])cache.Clone();
            changed[index] ^= 0x41;
            File.WriteAllBytes(CacheFile, changed);
            Assert.Equal(expected, Text(Scan()));
        }

        Assert.Equal(1 + (2 * cache.Length), _engine.Calls);
    }

    [Fact]
    public void A_cache_folder_that_cannot_be_used_costs_only_time()
    {
        Write("a", "high-abc");
        _options = _options with { CacheFolder = _folder["a"] };

        Assert.Single(Scan().Findings);
        Assert.Single(Scan().Findings);
    }

    [Fact]
    public void Fault_049_No_output_holds_six_characters_of_a_secret()
    {
        const string Value = "high-q7w3e9r1t5y2u8";
        UseCache();
        Write("a.json", $"{{ \"key\": \"{Value}\" }}");
        var evidence = Scan();
        var outputs = Text(evidence) + Encoding.Latin1.GetString(File.ReadAllBytes(CacheFile));

        Assert.Single(evidence.Findings);
        for (var start = 0; start + 6 <= Value.Length; start++)
            Assert.DoesNotContain(Value.Substring(start, 6), outputs, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_cancelled_scan_throws()
    {
        Write("a", "nothing");
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => new SecretScan(_options, _engine.Detector(), _time).Run(List(), stop.Token));
    }

    private static string Text(SecretScanEvidence evidence) =>
        string.Join('\n', [.. evidence.Findings.Select(finding => finding.ToString()), .. evidence.Problems.Select(problem => problem.ToString()), evidence.Count.ToString(), evidence.Source.ToString()]);

    private string CacheFile => Path.Join(_options.CacheFolder, SecretCache.FileName);

    private void UseCache() => _options = _options with { CacheFolder = _folder["obj/cache"] };

    private void Write(string path, string text) => File.SetLastWriteTimeUtc(_folder.Write(path, text), Start.UtcDateTime.AddHours(-1));

    private TreeListing List() => TreeFiles.List(_folder.Path, git: null, fileLimit: 1000, default);

    private SecretScanEvidence Scan(TreeListing? tree = null) => new SecretScan(_options, _engine.Detector(), _time).Run(tree ?? List());
}

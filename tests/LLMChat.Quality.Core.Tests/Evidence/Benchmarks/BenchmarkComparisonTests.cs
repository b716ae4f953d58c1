using System.Collections.Immutable;
using CsCheck;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Benchmarks;
using LLMChat.Quality.Core.Evidence.History;

namespace LLMChat.Quality.Core.Tests.Evidence.Benchmarks;

public sealed class BenchmarkComparisonTests
{
    private const string Here = "Linux X64, AMD, 4 logical cores";

    [Fact]
    public void What_is_not_slower_keeps_100_and_what_is_slower_the_percentage_of_its_time_that_it_took_then()
    {
        var comparison = Compare([("A", 100), ("B", 50), ("C", 10)], [("A", 200), ("B", 25), ("C", 10)]);

        Assert.Equal(Measurement.Measured((50m + 100 + 100) / 3), comparison.Share.Share);
        Assert.Equal("A takes 200 ns, 100 ns in run 3", Assert.Single(comparison.Share.Missing).What);
        Assert.Equal((Interval.Exactly(100), "A takes 200 ns, 100 ns in run 3."), (comparison.Slower.Value, comparison.Slower.Reason));
    }

    [Fact]
    public void A_benchmark_that_is_missing_is_anything_between_0_and_100_and_one_that_is_new_is_listed()
    {
        var comparison = Compare([("A", 100), ("B", 50)], [("A", 125), ("C", 1)]);

        Assert.Equal(Interval.Between(40, 90), comparison.Share.Share.Value);
        Assert.Equal(Interval.AtLeast(25), comparison.Slower.Value);
        Assert.Equal("A benchmark of run 3 has no result: B.", comparison.Share.Share.Reason);
        Assert.Equal("2 of them compared with run 3; 1 new, and not compared: C", comparison.Detail);
        Assert.Equal((Outcome.Fail, Outcome.Unknown), (comparison.Slower.Value.IsAtMost(24), comparison.Slower.Value.IsAtMost(25)));
    }

    [Fact]
    public void Whoever_says_so_may_leave_out_what_is_gone_and_nothing_else()
    {
        var comparison = Compare([("A", 100), ("B", 50)], [("A", 125)], isFirst: true);

        Assert.Equal(Measurement.Measured(80), comparison.Share.Share);
        Assert.Equal(Interval.Exactly(25), comparison.Slower.Value);
        Assert.EndsWith("; 1 gone, as QualityFirstRun says: B", comparison.Detail, StringComparison.Ordinal);
        Assert.Equal(MeasurementState.NotApplicable, Compare([("A", 1)], [("B", 1)], isFirst: true).Slower.State);
    }

    [Theory]
    [InlineData(false, MeasurementState.NotMeasured)]
    [InlineData(true, MeasurementState.NotApplicable)]
    public void Nothing_is_compared_without_benchmarks_in_the_reference_run_or_with_those_of_another_machine(bool isFirst, MeasurementState state)
    {
        var now = Found([("A", 1)]);
        var other = Record([("A", 1)]) with { Benchmarks = new("Linux X64, Intel, 4 logical cores", [new("A", 1)]) };
        BenchmarkComparison[] all =
        [
            BenchmarkComparison.Of(now, null, isFirst),
            BenchmarkComparison.Of(now, Record([]), isFirst),
            BenchmarkComparison.Of(now, Record([("A", 1)]) with { Benchmarks = null }, isFirst),
            BenchmarkComparison.Of(now, other, isFirst),
        ];

        Assert.All(all, comparison => Assert.Equal((state, state), (comparison.Share.Share.State, comparison.Slower.State)));
        Assert.StartsWith("The benchmarks of run 3 ran on Linux X64, Intel, 4 logical cores, these on Linux X64, AMD, 4 logical cores.", all[3].Share.Share.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_or_with_none_that_can_be_read_nothing_is_measured_whatever_anybody_says()
    {
        var broken = new BenchmarkEvidence(1, null, [new("LQ9317", "b.json cannot be read.", "Run them")]);

        Assert.Equal(MeasurementState.NotMeasured, BenchmarkComparison.Of(BenchmarkEvidence.None, Record([("A", 1)]), isFirst: true).Slower.State);
        Assert.Equal("LQ9317: b.json cannot be read.", BenchmarkComparison.Of(broken, Record([("A", 1)]), isFirst: true).Share.Share.Reason);
    }

    [Theory]
    [InlineData(999.9994, "999.999 ns")]
    [InlineData(1_500, "1.5 µs")]
    [InlineData(2_000_000, "2 ms")]
    [InlineData(61_000_000_000, "61 s")]
    public void Times_are_shown_in_their_unit(decimal nanoseconds, string shown) =>
        Assert.StartsWith($"A takes {shown}, 1 ns in run 3", Compare([("A", 1)], [("A", nanoseconds)]).Slower.Reason, StringComparison.Ordinal);

    [Fact]
    public void A_slower_benchmark_never_raises_the_share_nor_lowers_the_change_and_both_are_bounded()
    {
        var times = Gen.Int[10, 10_000_000].Select(tenths => tenths / 10m).Array[1, 6];
        Gen.Select(times, times, Gen.Int[0, 5], Gen.Int[1, 1_000]).Sample((before, now, which, more) =>
        {
            now = [.. now.Take(before.Length)];
            var names = before.Select((nanoseconds, index) => ($"B{index}", nanoseconds)).ToArray();
            var fast = Compare(names, [.. now.Select((nanoseconds, index) => ($"B{index}", nanoseconds))]);
            var slow = Compare(names, [.. now.Select((nanoseconds, index) => ($"B{index}", index == which ? nanoseconds + more : nanoseconds))]);

            Assert.True(slow.Share.Share.Value.Low <= fast.Share.Share.Value.Low && slow.Share.Share.Value.High <= fast.Share.Share.Value.High);
            Assert.True(slow.Slower.Value.Low >= fast.Slower.Value.Low);
            Assert.InRange(slow.Share.Share.Value.Low, 0, slow.Share.Share.Value.High!.Value);
            Assert.InRange(slow.Share.Share.Value.High!.Value, 0, 100);
        });
    }

    [Fact]
    public void Whatever_the_missing_turn_out_to_be_the_share_lies_in_the_interval()
    {
        var times = Gen.Int[10, 10_000].Select(tenths => tenths / 10m);
        Gen.Select(times, times, Gen.Bool).Array[1, 6].Where(all => all.Any(one => one.Item3)).Sample(all =>
        {
            var before = all.Select((one, index) => ($"B{index}", one.Item1)).ToArray();
            var whole = Compare(before, [.. all.Select((one, index) => ($"B{index}", one.Item2))]);
            var part = Compare(before, [.. all.Select((one, index) => ($"B{index}", one.Item2, one.Item3)).Where(one => one.Item3).Select(one => (one.Item1, one.Item2))]);

            Assert.True(part.Share.Share.Value.Low <= whole.Share.Share.Value.Low && part.Share.Share.Value.High >= whole.Share.Share.Value.High);
            Assert.True(part.Slower.Value.Low <= whole.Slower.Value.Low && (part.Slower.Value.High is null || part.Slower.Value == whole.Slower.Value));
        });
    }

    private static BenchmarkComparison Compare((string, decimal)[] before, (string, decimal)[] now, bool isFirst = false) => BenchmarkComparison.Of(Found(now), Record(before), isFirst);

    private static BenchmarkEvidence Found((string, decimal)[] means) => new(1, new(Here, Means(means)), []);

    private static HistoryRecord Record((string, decimal)[] means) => new(3, "c", DateTimeOffset.UnixEpoch, "staging", "allow", new(90, 95), new(90, 90), [], "digest", "0.1.0") { Benchmarks = new(Here, Means(means)) };

    private static ImmutableArray<RecordedBenchmark> Means((string Name, decimal Nanoseconds)[] means) => [.. means.Select(mean => new RecordedBenchmark(mean.Name, mean.Nanoseconds))];
}

using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Build;
using LLMChat.Quality.Core.Evidence.History;

namespace LLMChat.Quality.Core.Tests.Evidence.Build;

public sealed class BuildTimeShareTests
{
    private const string Here = "Linux X64, 2 processors";

    [Theory]
    [InlineData(60, 100)]
    [InlineData(59.999, 100)]
    [InlineData(75, 80)]
    [InlineData(600, 10)]
    public void It_is_held_against_the_budget(decimal seconds, decimal share) =>
        Assert.Equal(Interval.Exactly(share), BuildTimeShare.Of(Time(seconds), 60, [], isFirst: false).Share.Value);

    [Fact]
    public void Without_a_budget_it_is_held_against_the_median_of_the_last_five_like_it()
    {
        var recorded = Recorded((1, Here), (10, Here), (20, Here), (9, "Linux X64, 64 processors"), (12, Here), (30, Here), (8, Here));

        var reading = BuildTimeShare.Of(Time(15), null, recorded, isFirst: false); // of 10, 20, 12, 30, 8

        Assert.Equal(Interval.Exactly(80), reading.Share.Value);
        Assert.Equal("A full build took 15 s, and the median of the last 5 recorded ones is 12 s", Assert.Single(reading.Missing).What);
        Assert.Equal(Interval.Exactly(100), BuildTimeShare.Of(Time(12), null, recorded, isFirst: false).Share.Value);
    }

    [Fact]
    public void Fewer_than_five_say_nothing_and_another_configuration_is_another_build()
    {
        var recorded = Recorded((1, Here), (1, Here), (1, Here), (1, Here));

        var few = BuildTimeShare.Of(Time(1), null, recorded, isFirst: false).Share;
        Assert.Equal((MeasurementState.NotMeasured, Interval.AnyPercent, "Only 4 recorded runs were built on Linux X64, 2 processors (Release); 5 are the least."), (few.State, few.Value, few.Reason));
        Assert.StartsWith("No recorded runs were built on Linux X64, 2 processors (Debug);", BuildTimeShare.Of(BuildTime.Of(new(1, Here, "Debug")), null, recorded, isFirst: false).Share.Reason, StringComparison.Ordinal);
        Assert.Equal(MeasurementState.NotApplicable, BuildTimeShare.Of(Time(1), null, recorded, isFirst: true).Share.State);
    }

    [Fact]
    public void A_build_that_nobody_timed_is_not_measured()
    {
        foreach (var budget in new decimal?[] { 60, null })
        {
            var share = BuildTimeShare.Of(BuildTime.None, budget, [], isFirst: true).Share;
            Assert.Equal((MeasurementState.NotMeasured, "dotnet build --no-incremental"), (share.State, share.Remedy));
        }
    }

    private static BuildTime Time(decimal seconds) => BuildTime.Of(new(seconds, Here, "Release"));

    private static ImmutableArray<HistoryRecord> Recorded(params (decimal Seconds, string Machine)[] builds) =>
        [.. builds.Select((build, index) => new HistoryRecord(index + 1, "c", DateTimeOffset.UnixEpoch, "staging", "refuse", new(90, 95), new(90, 90), [], "digest", "0.1.0") { Build = new(build.Seconds, build.Machine, "Release") })];
}

using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using static LLMChat.Quality.Core.Gate.BuildReaction;

namespace LLMChat.Quality.Core.Tests.Gate;

public sealed class BuildStopsTests
{
    [Theory]
    //          kind                    property              locally in CI
    [InlineData(CheckKind.BlockingRule, QualityBlock.Default, Stop, Stop)]
    [InlineData(CheckKind.BlockingRule, QualityBlock.None, Warn, Warn)]
    [InlineData(CheckKind.BlockingRule, QualityBlock.Rules, Stop, Stop)]
    [InlineData(CheckKind.BlockingRule, QualityBlock.All, Stop, Stop)]
    [InlineData(CheckKind.Threshold, QualityBlock.Default, Warn, Stop)]
    [InlineData(CheckKind.Threshold, QualityBlock.None, Warn, Warn)]
    [InlineData(CheckKind.Threshold, QualityBlock.Rules, Warn, Warn)]
    [InlineData(CheckKind.Threshold, QualityBlock.All, Stop, Stop)]
    public void A_failing_check_stops_or_warns_as_the_property_says(CheckKind kind, QualityBlock block, BuildReaction locally, BuildReaction inContinuousIntegration)
    {
        Assert.Equal(locally, BuildStops.Decide(NewCheck(kind, Outcome.Fail), block, isContinuousIntegration: false, isGate: false));
        Assert.Equal(inContinuousIntegration, BuildStops.Decide(NewCheck(kind, Outcome.Fail), block, isContinuousIntegration: true, isGate: false));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void What_is_unknown_is_shown_and_stops_only_the_gate(CheckKind kind, QualityBlock block, bool isContinuousIntegration)
    {
        Assert.Equal(Show, BuildStops.Decide(NewCheck(kind, Outcome.Unknown), block, isContinuousIntegration, isGate: false));
        Assert.Equal(Stop, BuildStops.Decide(NewCheck(kind, Outcome.Unknown), block, isContinuousIntegration, isGate: true));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void The_gate_stops_at_what_fails_whatever_the_property_says(CheckKind kind, QualityBlock block, bool isContinuousIntegration)
    {
        Assert.Equal(Stop, BuildStops.Decide(NewCheck(kind, Outcome.Fail), block, isContinuousIntegration, isGate: true));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void What_passes_stops_nothing(CheckKind kind, QualityBlock block, bool isContinuousIntegration)
    {
        Assert.Equal(Show, BuildStops.Decide(NewCheck(kind, Outcome.Pass), block, isContinuousIntegration, isGate: false));
        Assert.Equal(Show, BuildStops.Decide(NewCheck(kind, Outcome.Pass), block, isContinuousIntegration, isGate: true));
    }

    public static TheoryData<CheckKind, QualityBlock, bool> Everywhere()
    {
        var data = new TheoryData<CheckKind, QualityBlock, bool>();
        foreach (var kind in Enum.GetValues<CheckKind>())
            foreach (var block in Enum.GetValues<QualityBlock>())
                foreach (var isContinuousIntegration in new[] { false, true })
                    data.Add(kind, block, isContinuousIntegration);
        return data;
    }

    private static Check NewCheck(CheckKind kind, Outcome outcome) => new("some_check", "LQ9501", kind, Measurement.Measured(0), 0, outcome, []);
}

namespace LLMChat.Quality.Promotion.Tests;

public sealed class PromoterTests : IDisposable
{
    private static readonly PromotionRequest Request = new("production", "c0ffee");
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void A_report_that_allows_this_commit_for_this_environment_is_allowed() =>
        Assert.Equal(PromotionOutcome.Allow, Decide(Report()).Outcome);

    [Theory]
    [InlineData("refuse", PromotionOutcome.Refuse)]
    [InlineData("unknown", PromotionOutcome.Unknown)]
    [InlineData("invalid", PromotionOutcome.Invalid)]
    [InlineData("ALLOW", PromotionOutcome.Invalid)]
    [InlineData("passed", PromotionOutcome.Invalid)]
    public void No_other_verdict_promotes(string outcome, PromotionOutcome expected) =>
        Assert.Equal(expected, Decide(Report(outcome: outcome, check: "unknown")).Outcome);

    [Fact]
    public void A_verdict_that_its_own_checks_contradict_is_not_believed() =>
        Assert.Equal(PromotionOutcome.Invalid, Decide(Report(check: "fail")).Outcome);

    [Theory]
    [InlineData("decafe", "production", "false", "1.0", "decafe")]
    [InlineData("c0ffee", "staging", "false", "1.0", "staging")]
    [InlineData("c0ffee", "production", "true", "1.0", "uncommitted")]
    [InlineData("c0ffee", "production", "null", "1.0", "uncommitted")]
    [InlineData("c0ffee", "production", "false", "2.0", "version 2.0")]
    public void Fault_082_A_report_of_something_else_is_invalid_and_says_of_what(string commit, string environment, string dirty, string version, string named)
    {
        var decision = Decide(Report(commit, environment, dirty, version));

        Assert.Equal(PromotionOutcome.Invalid, decision.Outcome);
        Assert.Contains(named, Assert.Single(decision.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_081_A_report_that_is_missing_empty_or_cut_short_anywhere_is_invalid()
    {
        var whole = Report();
        for (var length = 0; length < whole.Length; length++)
            Assert.Equal(PromotionOutcome.Invalid, Decide(whole[..length]).Outcome);
        File.Delete(_file);
        Assert.Equal(PromotionOutcome.Invalid, Promoter.Decide(_file, Request).Outcome);
    }

    public void Dispose() => File.Delete(_file);

    private PromotionDecision Decide(string report)
    {
        File.WriteAllText(_file, report);
        return Promoter.Decide(_file, Request);
    }

    private static string Report(string commit = "c0ffee", string environment = "production", string dirty = "false", string version = "1.0", string outcome = "allow", string check = "pass") =>
        $$"""{"schemaVersion":"{{version}}","source":{"commit":"{{commit}}","dirty":{{dirty}}},"verdict":{"environment":"{{environment}}","outcome":"{{outcome}}"},"checks":[{"name":"quality_threshold","outcome":"{{check}}"}]}""";
}

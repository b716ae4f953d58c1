using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Tests.Gate;

public sealed class OutcomesTests
{
    [Theory]
    [InlineData(VerdictOutcome.Allow, 0, null)]
    [InlineData(VerdictOutcome.Refuse, 2, "LQ9702")]
    [InlineData(VerdictOutcome.Unknown, 3, "LQ9703")]
    [InlineData(VerdictOutcome.Invalid, 4, "LQ9704")]
    [InlineData((VerdictOutcome)99, 1, "LQ9701")]
    public void A_verdict_has_its_exit_code_and_message(VerdictOutcome verdict, int exitCode, string? message)
    {
        Assert.Equal((exitCode, message), (Outcomes.Of(verdict).ExitCode, Outcomes.Of(verdict).MessageId));
    }

    [Fact]
    public void Only_allow_exits_with_0_and_every_message_exists()
    {
        Assert.Equal([Outcomes.Allowed], Outcomes.All.Where(outcome => outcome.ExitCode == 0));
        Assert.Equal(Outcomes.All.Length, Outcomes.All.Select(outcome => outcome.ExitCode).Distinct().Count());
        Assert.All(Outcomes.All.Where(outcome => outcome.MessageId is not null), outcome => Assert.Contains(Messages.All, message => message.Id == outcome.MessageId));
    }
}

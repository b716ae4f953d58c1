using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Gate;

/// <summary>One row of the table of counts that must not exceed a limit.</summary>
/// <param name="Name">Its configuration name, which is also the name of the count in the evidence.</param>
/// <param name="Id">The message printed when it does not pass.</param>
/// <param name="Title">What is counted, for people.</param>
/// <param name="Remedy">The command that measures it.</param>
/// <param name="Concerns">Whether a finding of a rule is one of those counted.</param>
public sealed record BlockingRule(string Name, string Id, string Title, string Remedy, Func<Finding, Rule, bool> Concerns)
{
    /// <summary>Whether the count comes from compiling every project, so that one unmeasured project leaves it unknown.</summary>
    public bool ReadsCode { get; init; }
}

using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Package.Tests;

/// <summary>The list of ids that stands in two places because the two must not know each other.</summary>
public sealed class IdTests
{
    [Fact]
    public void The_ids_the_report_looks_for_are_those_the_analyzers_offer() =>
        Assert.Equal(OurAnalyzers.Rules.Select(rule => rule.Id), OurRules.Ids.Order(StringComparer.Ordinal));
}

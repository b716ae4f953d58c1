using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Secrets;

namespace LLMChat.Quality.Core.Tests.Evidence.Compiler;

public sealed partial class OurRulesTests
{
    [Fact]
    public void The_ids_the_canary_asks_for_are_the_ids_the_analyzers_release()
    {
        var released = new[] { "Shipped", "Unshipped" }
            .SelectMany(part => Row().Matches(File.ReadAllText(Snapshot.PathOf($"src/LLMChat.Quality.Analyzers/AnalyzerReleases.{part}.md"))))
            .Select(row => row.Groups[1].Value)
            .Union(SecretRules.All.Select(rule => rule.Id), StringComparer.Ordinal);

        Assert.Equal(released.Order(StringComparer.Ordinal), OurRules.Ids.ToArray());
    }

    [GeneratedRegex(@"^(LQ\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}

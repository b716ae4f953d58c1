using LLMChat.Quality.Secrets.Tests.Examples;

namespace LLMChat.Quality.Secrets.Tests;

public class RedactionTests
{
    private const int TellingLength = 6;

    [Fact]
    public void Fault_049_Nothing_a_match_says_holds_six_characters_of_the_value()
    {
        foreach (var positive in AllExamples.ByRule.Values.SelectMany(examples => examples.Positives))
        {
            var said = string.Concat(Scan.Text(positive.Text, positive.Path).Select(match => match.ToString()));
            for (var start = 0; start + TellingLength <= positive.Value.Length; start++)
                Assert.DoesNotContain(positive.Value.Substring(start, TellingLength), said, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_match_has_no_member_for_the_value() =>
        Assert.Equal(
            ["Column", "Confidence", "EndColumn", "EndLine", "Fingerprint", "Length", "Line", "Offset", "RuleId"],
            typeof(SecretMatch).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
}

using System.Text;
using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests;

public sealed class MessagesTests
{
    [Fact]
    public void Every_id_is_there_once_and_in_order()
    {
        var ids = Messages.All.Select(message => message.Id).ToArray();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^LQ9[0-9]{3}$", id));
    }

    [Fact]
    public void Every_message_says_what_happened_why_and_what_to_do_in_one_line_each()
    {
        Assert.All(Messages.All.SelectMany(message => new[] { message.Title, message.Cause, message.Cure }), text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text));
            Assert.DoesNotContain('\n', text);
        });
    }

    [Fact]
    public void The_page_of_messages_is_generated_from_the_table() => Snapshot.Matches("sdk/docs/messages.md", Page());

    [Fact]
    public void Every_id_of_ours_is_among_those_that_no_build_turns_into_errors() =>
        Snapshot.Matches("build/WarningIds.props", $"""
            <!-- Generated from the tables in code: every id of ours that a compiler or MSBuild can print. Who treats warnings as errors does not mean them. -->
            <Project>
              <PropertyGroup>
                <_QualityWarningIds>{string.Join(';', OurRules.Ids.Concat(Messages.All.Select(message => message.Id)).Distinct().Order(StringComparer.Ordinal))}</_QualityWarningIds>
              </PropertyGroup>
            </Project>

            """);

    private static string Page()
    {
        var page = new StringBuilder("""
            # Messages

            What LLMChat.Quality says about itself and its surroundings: every id with its usual cause and what to do.
            The ids of rules that find something in your code begin with another digit.

            """.ReplaceLineEndings("\n"));
        foreach (var message in Messages.All)
            page.Append('\n').Append($"## {message.Id}: {Text(message.Title)}\n\n{Text(message.Cause)}\n\n**What to do:** {Text(message.Cure)}\n");
        return page.ToString();
    }

    private static string Text(string plain) => plain.Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}

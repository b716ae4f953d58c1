using CsCheck;
using LLMChat.Quality.Core.Reporting.GitHub;

namespace LLMChat.Quality.Core.Tests.Reporting.GitHub;

public sealed class WorkflowCommandTests
{
    [Fact]
    public void A_command_is_as_GitHub_documents_it() =>
        Assert.Equal(
            "::error file=src/A%2CB.cs,line=12,title=LQ1001 Async%3A void::100 %25, as it is",
            WorkflowCommand.Of(new(AnnotationLevel.Error, "LQ1001 Async: void", "100 %, as it is", "src/A,B.cs", 12)));

    [Fact]
    public void What_has_no_place_has_no_line_either() =>
        Assert.Equal("::notice title=t::m", WorkflowCommand.Of(new(AnnotationLevel.Notice, "t", "m", null, 12)));

    [Fact]
    public void Blanks_that_a_build_puts_before_it_change_nothing() =>
        Assert.Equal("warning", Runner.Command("  " + WorkflowCommand.Of(new(AnnotationLevel.Warning, "t", "m")))!.Value.Name);

    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public void Fault_076_Hostile_text_is_one_command_of_three_properties(string text) => AssertIsOne(text);

    [Fact]
    public void Fault_076_No_text_becomes_another_command() => Gen.String.Sample(AssertIsOne);

    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public void Fault_076_Nothing_in_it_is_a_command_where_something_stands_before_it(string text) =>
        Assert.False(Runner.SeesCommand("1>" + WorkflowCommand.Of(new(AnnotationLevel.Error, text, text, text, 1))));

    [Fact]
    public void Fault_076_An_escape_that_is_there_already_stays_what_it_is() =>
        Assert.Equal("%0A::x"[..3], Runner.Command(WorkflowCommand.Of(new(AnnotationLevel.Error, "t", "%0A")))!.Value.Data);

    private static void AssertIsOne(string text)
    {
        var line = WorkflowCommand.Of(new(AnnotationLevel.Error, "t" + text, "m" + text, "f" + text, 3));

        Assert.DoesNotContain('\n', line);
        Assert.DoesNotContain('\r', line);
        Assert.DoesNotContain('\u001b', line);
        var (name, properties, data) = Runner.Command(line)!.Value;
        Assert.Equal("error", name);
        Assert.Equal(["file", "line", "title"], properties.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("3", properties["line"]);
        Assert.StartsWith("m", data, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', data);
    }
}

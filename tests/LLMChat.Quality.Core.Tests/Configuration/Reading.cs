using System.Text;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Tests.Configuration;

/// <summary>Short ways to read a text and to say what must come out.</summary>
internal static class Reading
{
    public const string File = ".quality-gates.config.json";

    public static ConfigurationReading Of(string text) => ConfigurationReader.Parse(Encoding.UTF8.GetBytes(text), File);

    public static QualityConfiguration Accepted(string text)
    {
        var reading = Of(text);
        Assert.Empty(reading.Errors);
        return reading.Configuration!;
    }

    public static Problem OneError(string text) => OneError(Of(text));

    /// <summary>Asserts that there is one error, that it reads well, and that there are no values beside it.</summary>
    public static Problem OneError(ConfigurationReading reading, bool endsWithSentence = true)
    {
        Assert.Null(reading.Configuration);
        var error = Assert.Single(reading.Errors);
        ReadsWell(endsWithSentence ? error : error with { Remedy = error.Remedy + "." });
        return error;
    }

    public static void ReadsWell(Problem problem)
    {
        Assert.Contains(Messages.All, message => message.Id == problem.Id);
        Assert.All([problem.Message, problem.Remedy], text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text));
            Assert.DoesNotContain(text, char.IsControl);
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
            Assert.EndsWith(".", text.TrimEnd('\'', '"', ')'), StringComparison.Ordinal);
        });
    }

    public static void Is(Problem problem, string id, int line, int column) => Assert.Equal((id, File, line, column), (problem.Id, problem.Path, problem.Line, problem.Column));
}

using System.Text;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Sarif;
using LLMChat.Quality.Core.Reporting.Terminal;

namespace LLMChat.Quality.Core.Tests.Reporting;

/// <summary>What users and their scripts see, kept as text: a changed golden file is a decision.</summary>
public sealed class GoldenTests
{
    private const string Folder = "tests/LLMChat.Quality.Core.Tests/Reporting/Golden/";

    public static TheoryData<string> Files { get; } = [.. ReportFile.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void An_output_is_as_it_was(string name) =>
        Snapshot.Matches(Folder + name, Encoding.UTF8.GetString(ReportFile.All.Single(file => file.Name == name).Render(SampleReports.Rich, new NoLineHashes())));

    [Fact]
    public void The_console_is_as_it_was() =>
        Snapshot.Matches(Folder + "console.txt", string.Concat(ConsoleVerdict.Lines(SampleReports.Rich, "artifacts/quality/index.html").Select(Shown)));

    private static string Shown(ConsoleLine line) => line.Kind == ConsoleLineKind.Message
        ? line.Text + "\n"
        : $"{(line.File is null ? "" : $"{line.File}({line.Line},{line.Column}): ")}{line.Kind.ToString().ToLowerInvariant()} {line.Id}: {line.Text}\n";
}

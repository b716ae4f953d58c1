using System.Globalization;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>Why a scanner's SARIF does not count in full, each in one sentence and with its cure.</summary>
internal static class ScannerProblems
{
    private const string Again = "Run that scanner on this commit, then dotnet build -t:QualityGate";

    public static Problem Broken(string file, string why) => new("LQ9321", $"{Show(file)} cannot be read as SARIF 2.1.0: {why}.", Again);

    public static Problem OtherCommit(string file, string revision, string? commit) => new(
        "LQ9322",
        $"{Show(file)} tells of commit {Show(Short(revision))}, the tree stands at {(commit is null ? "none" : Short(commit))}.",
        Again);

    public static Problem Old(string file, DateTimeOffset written) => new(
        "LQ9322",
        string.Create(CultureInfo.InvariantCulture, $"{Show(file)} is of {written.UtcDateTime:yyyy-MM-dd HH:mm} UTC, older than the commit the tree stands at."),
        Again);

    public static Problem OtherTree(string file, string tool) => new("LQ9322", $"No file that {Show(tool)} names in {Show(file)} is one of this tree.", Again);

    public static Problem Failed(string file, string tool, string why) => new("LQ9323", $"{Show(tool)} says in {Show(file)} that it failed: {Show(why, 200)}", "Mend what it names. " + Again);

    public static Problem Nothing(string file) => new("LQ9323", $"{Show(file)} holds no run: no scanner says that it looked.", Again);

    public static Problem TooMany(string file, int left) => new(
        "LQ9324",
        string.Create(CultureInfo.InvariantCulture, $"{left:N0} results of {Show(file)} were not taken: it has more than {ScannerLog.MostResults:N0}."),
        "Let the scanner leave out what nobody will read, or split its file");

    private static string Short(string commit) => commit.Length > 10 ? commit[..10] : commit;

    private static string Show(string text, int most = 80) => ForeignText.Show(text, most);
}

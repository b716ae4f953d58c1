using System.Globalization;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>What can be wrong with coverage, each in one sentence and with its cure.</summary>
internal static class CoverageProblems
{
    private const string Run = "dotnet test";
    private const decimal MostDifference = 5;

    public static Problem Missing(string path) => new("LQ9201", $"The tests left no coverage file {Path.GetFileName(path)}.", Run);

    public static Problem NoLines(string path) => new(
        "LQ9202",
        $"{Path.GetFileName(path)} names no line of this tree: the tests load none of its assemblies, their symbols (PDB) are missing, or filters exclude them all.",
        "Reference the projects from their tests and leave DebugType alone, then dotnet test");

    public static Problem TooLarge(string path, long bytes, long maximum) => new(
        "LQ9206",
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} has {bytes:N0} bytes; up to {maximum:N0} are read."),
        "Split the tests, or exclude generated code from coverage");

    /// <summary>LQ9208; <see langword="null"/> when every file was found.</summary>
    public static Problem? Dropped(string path, IReadOnlyCollection<string> files) => files.Count == 0
        ? null
        : new(
            "LQ9208",
            string.Create(CultureInfo.InvariantCulture, $"Of the files that {Path.GetFileName(path)} names, {files.Count:N0} {(files.Count == 1 ? "is" : "are")} not below the root, so lines there do not count: {ForeignText.Show(files.First())}{(files.Count > 1 ? ", …" : "")}."),
            "Nothing to do for code of others; where it is yours, measure coverage in this tree");

    /// <summary>LQ9207 when the file's own summary is not what its lines add up to; <see langword="null"/> when it is, or there is none.</summary>
    /// <remarks>Tools differ a little in what they call a line; nobody differs by a twentieth.</remarks>
    public static Problem? Contradiction(string path, string? stated, CoverageShare listed)
    {
        if (stated is null || listed.Percent is not { } percent)
            return null;
        var isNumber = decimal.TryParse(stated, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate <= 1;
        return isNumber && Math.Abs(100 * rate - percent) <= MostDifference
            ? null
            : new(
                "LQ9207",
                string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} says that its line-rate is {ForeignText.Show(stated)}; its lines say {percent / 100:0.####} ({listed.Covered:N0} of {listed.Total:N0}), and count."),
                "Ask who wrote the file: something changed it, or its tool counts otherwise");
    }

    public static Problem Unreadable(string path, string why) => new("LQ9205", $"{Path.GetFileName(path)} cannot be read: {why}.", Run);
}

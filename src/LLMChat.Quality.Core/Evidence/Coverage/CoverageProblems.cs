using System.Globalization;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>What can be wrong with coverage, each in one sentence and with its cure.</summary>
internal static class CoverageProblems
{
    private const string Run = "dotnet test";

    public static Problem Missing(string path) => new("LQ9201", $"The tests left no coverage file {Path.GetFileName(path)}.", Run);

    public static Problem NoLines(string path) => new(
        "LQ9202",
        $"{Path.GetFileName(path)} names no line of this tree: the tests load none of its assemblies, their symbols (PDB) are missing, or filters exclude them all.",
        "Reference the projects from their tests and leave DebugType alone, then dotnet test");

    public static Problem TooLarge(string path, long bytes, long maximum) => new(
        "LQ9206",
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} has {bytes:N0} bytes; up to {maximum:N0} are read."),
        "Split the tests, or exclude generated code from coverage");

    public static Problem Unreadable(string path, string why) => new("LQ9205", $"{Path.GetFileName(path)} cannot be read: {why}.", Run);
}

using System.Globalization;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>What can keep tests from being measured, each in one sentence and with its cure.</summary>
internal static class TestProblems
{
    /// <summary>Why there is no coverage, when the user says so.</summary>
    public const string CoverageIsOff = "QualityCoverage is false";

    private const string Run = "dotnet test";

    public static Problem NoResults() => new("LQ9210", "Its tests were not run, or left no results.", Run);

    public static Problem BrokenResults(string why) => new("LQ9204", $"The results of its tests cannot be believed: {why}.", Run);

    public static Problem Crashed(string why) => new("LQ9204", $"Its run of tests broke off: {why}. Tests that did not get their turn are unknown.", "See the output of dotnet test for the crash");

    public static Problem NothingRan(int skipped) => new(
        "LQ9203",
        skipped == 0 ? "Its run found no test." : string.Create(CultureInfo.InvariantCulture, $"All {skipped:N0} tests of it were skipped."),
        "Write a test, or mend the adapter or filter that finds none");

    public static Problem Filtered() => new("LQ9211", "Only a part of its tests ran: a filter was set.", "dotnet test without --filter");

    public static Problem OtherAssembly(string assembly) => new("LQ9209", $"Its tests ran with another {assembly} than the one that was built.", Run);

    public static Problem DoesNotCompile(string assembly) => new("LQ9209", $"Its tests ran with an older {assembly}: the source of today does not compile.", "Correct the errors of the compiler, then " + Run);

    public static Problem CoverageOfOlderBuild(string file, string assembly) => new(
        "LQ9209",
        $"{ForeignText.Show(file)} was written before {assembly} was compiled, so it tells of other code.",
        "Measure coverage after the build, then dotnet build -t:QualityGate");

    public static Problem NoCoverage(string why, bool isPlatform) => new(
        "LQ9201",
        $"What its tests cover was not measured: {why}.",
        why == CoverageIsOff ? "dotnet test, with QualityCoverage unset" : isPlatform ? "dotnet add package coverlet.MTP, then dotnet test, then dotnet build -t:QualityGate" : Run);

    public static Problem NoSymbols(string project) => new("LQ9202", "No test loads it, and it has no portable symbols (PDB) to count its lines by.", "Reference it from a test project, or leave DebugType alone", project);

    public static Problem NotBuilt(string project) => new("LQ9202", "No test loads it, and it was not built, so nobody counted its lines.", "dotnet build, then dotnet test --no-build", project);

    public static Problem NothingToCover() => new("LQ9202", "No line of the target can run.", "Add code and tests");

    public static Problem NoTests() => new("LQ9203", "No project of the target holds tests.", "Add a test project");

    public static Problem NoTestsSeen(string unseen, Problem why) => new("LQ9203", $"No project that was looked at holds tests. {unseen}: {why.Message}", why.Remedy);

    public static Problem PlatformNotRun() => new(
        "LQ9210",
        "Its tests run on Microsoft.Testing.Platform and were not run for this build.",
        "dotnet test, then dotnet build -t:QualityGate");

    public static Problem PlatformWithoutResults() => new(
        "LQ9210",
        "Its tests were started on Microsoft.Testing.Platform and left no results (TRX).",
        "dotnet add package Microsoft.Testing.Extensions.TrxReport if it is missing, then dotnet test, then dotnet build -t:QualityGate");
}

using System.Collections.Immutable;

namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>What must come of a case, said from what the product promises and not from what it does.</summary>
internal static class Oracle
{
    private const string Library = "A/A.csproj";
    private const string Tests = "A.Tests/A.Tests.csproj";
    private const string Other = "Other/Other.csproj";

    public static Expectation Of(MatrixCase one) => new(
        RunExit(one),
        VerdictsOfRun(one),
        IsAnnounced(one),
        GateId(one),
        IsJudged(one) ? Report(one) : null);

    /// <summary>The project whose folder has the report when there is no solution.</summary>
    public static string SingleProject(MatrixCase one) => one.Runner == Runner.None ? Library : Tests;

    /// <summary>The exit codes are those of the .NET command line. Nothing that a tree like this has stops a build: what is not measured is only shown. try ends well when it could judge.</summary>
    private static int RunExit(MatrixCase one) => one switch
    {
        { Way: WayIn.Try } => 0,
        { Ending: Ending.Passing } or { Ending: Ending.FailingTest, IsTested: false } => 0,
        { Ending: Ending.FailingTest, IsPlatform: true } => 2,
        _ => 1,
    };

    /// <summary>One a solution, after the last test. A build that stops says nothing; <c>dotnet test</c> under VSTest judges whatever happened; that of Microsoft.Testing.Platform shows no word of its build.</summary>
    private static int VerdictsOfRun(MatrixCase one) => one switch
    {
        { Way: WayIn.Try } => 1,
        { IsPlatform: true, IsTested: true } => 0,
        { Target: Target.Project or Target.Graph or Target.WithoutFile } => 0,
        { Ending: Ending.CompileError, Runner: not Runner.VSTest } => 0,
        _ => 1,
    };

    private static bool IsAnnounced(MatrixCase one) =>
        one is { Way: not WayIn.Try, Target: Target.Project or Target.Graph or Target.WithoutFile, Ending: not Ending.CompileError } and ({ IsPlatform: false } or { IsTested: false });

    private static string GateId(MatrixCase one) => one switch
    {
        { Target: Target.Graph } => "LQ9591",
        { Target: Target.WithoutFile } => "LQ9590",
        _ => Outcome(one) switch { "allow" => "", "refuse" => "LQ9702", _ => "LQ9703" },
    };

    private static bool IsJudged(MatrixCase one) => one.Target is not (Target.Graph or Target.WithoutFile);

    private static ExpectedReport Report(MatrixCase one) => new(
        $"{Outcome(one)} for staging",
        Paths(one, InTarget(one).Except(Unseen(one))),
        Paths(one, InTarget(one).Intersect(Unseen(one))),
        one.Target == Target.Slnf ? Other : "",
        TypeErrors(one),
        TestFailures(one),
        PassRate(one),
        Coverage(one));

    /// <summary>Allowed is what was measured whole and found sound.</summary>
    private static string Outcome(MatrixCase one) =>
        TypeErrors(one) == "fail" || TestFailures(one) == "fail" ? "refuse"
        : TypeErrors(one) == "pass" && TestFailures(one) == "pass" && Coverage(one) == 100 ? "allow"
        : "unknown";

    /// <summary>Relative to the repository, or else to the folder of what is built.</summary>
    private static string Paths(MatrixCase one, IEnumerable<string> projects) =>
        string.Join(' ', projects.Select(project => one.Target == Target.Project && !IsRepository(one) ? Path.GetFileName(project) : project));

    private static bool IsRepository(MatrixCase one) => one.Place == Place.Git;

    private static ImmutableArray<string> InTarget(MatrixCase one) => one switch
    {
        { Target: Target.Project } => [SingleProject(one)],
        { Target: Target.Slnf, Runner: Runner.None } => [Library, Other],
        { Target: Target.Slnf } => [Tests, Library, Other],
        { Runner: Runner.None } => [Library],
        _ => [Tests, Library],
    };

    /// <summary>What the filter leaves out, and what does not compile with all that needs it.</summary>
    private static ImmutableArray<string> Unseen(MatrixCase one) => one.Ending == Ending.CompileError ? [Tests, Library, Other] : [Other];

    /// <summary>A project alone answers for its own errors; those of what it needs leave it open whether it has any. So does a project that a filter leaves out.</summary>
    private static string TypeErrors(MatrixCase one) => one switch
    {
        { Ending: Ending.CompileError, Target: Target.Project, Runner: not Runner.None } => "unknown",
        { Ending: Ending.CompileError } => "fail",
        { Target: Target.Slnf } => "unknown",
        _ => "pass",
    };

    private static string TestFailures(MatrixCase one) => one switch
    {
        { Runner: Runner.None } or { Ending: Ending.CompileError } => "unknown",
        { Ending: Ending.FailingTest } => "fail",
        _ => "pass",
    };

    private static decimal? PassRate(MatrixCase one) => one switch
    {
        { Runner: Runner.None } or { Ending: Ending.CompileError } => null,
        { Ending: Ending.FailingTest } => 50,
        _ => 100,
    };

    /// <summary>The tests run the one line of the library, also when another test fails. Nobody counted the lines of what a filter leaves out, and what lies outside the tree is not the tree's.</summary>
    private static decimal? Coverage(MatrixCase one) => one switch
    {
        { Runner: Runner.None or Runner.XunitV3 } or { Ending: Ending.CompileError } => null,
        { Target: Target.Slnf } => null,
        { Target: Target.Project } when !IsRepository(one) => null,
        _ => 100,
    };
}

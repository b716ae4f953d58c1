using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Documentation;
using LLMChat.Quality.Core.Evidence.Strictness;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>The one table the score is made of; <c>sdk/docs/score.md</c> is generated from it.</summary>
/// <remarks>
/// Half-points are chosen so that a library with a handful of minor findings per thousand lines keeps more than 90,
/// and code with a serious weakness in every file keeps less than 20.
/// </remarks>
public static class Metrics
{
    private const string Build = "dotnet build";
    private const string Test = "dotnet test";
    private const string Record = "dotnet build -t:QualityRecord on the base branch, after its tests";
    private const string FullBuild = "dotnet build --no-incremental";
    private const string Benchmark = "the benchmarks, with --exporters json, then dotnet build -t:QualityGate";
    private const string Restore = "dotnet restore, with a package source that has vulnerability data";

    private static readonly Excess Complexity = new("complexity over the limit", "Complexity over the limit costs");
    private static readonly Excess IndexPoints = new("points of methods below a maintainability index of 20", "Points below a maintainability index of 20 cost");

    /// <summary>Every metric, by dimension; the weights of a dimension add up to 100. One of weight 0 is in no formula until a profile of the configuration gives it a weight.</summary>
    public static ImmutableArray<Metric> All { get; } =
    [
        new(MetricNames.CodeFindings,        "Analyzer findings",        50, "compiler",     Build,   PerLine(halfPoint: 40, Severe.CriticalOnly)) { ReadsCode = true },
        new(MetricNames.Complexity,          "Cognitive complexity",     20, "source_facts", Build,   PerMethod(halfPoint: 200, Complexity))                   { ReadsCode = true },
        new(MetricNames.Maintainability,     "Maintainability",          10, "source_facts", Build,   PerMethod(halfPoint: 100, IndexPoints))      { ReadsCode = true },
        new(MetricNames.Duplication,         "Duplication",              10, "source_facts", Build,   PerCopiedLine(halfPoint: 200))               { ReadsCode = true },
        new(MetricNames.Strictness,          "Strictness",               10, "strictness",   Build,   Share($"the points of strict settings (of 100: {StrictSettings.Text}) that projects outside tests have, each by its lines", "points of strict settings that projects lack")) { ReadsCode = true },
        new(MetricNames.SecurityFindings,    "Weaknesses in code",       40, "compiler",     Build,   PerLine(halfPoint: 10, Severe.Security))     { ReadsCode = true },
        new(MetricNames.Secrets,             "Secrets in files",         30, "secrets",      Build,   PerLine(halfPoint: 10, Severe.Secrets))      { AlwaysApplies = true },
        new(MetricNames.Dependencies,        "Vulnerable dependencies",  30, "dependencies", Restore, PerLine(halfPoint: 10, Severe.Security)),
        new(MetricNames.PerformanceFindings, "Performance findings",    100, "compiler",     Build,   PerProductionLine(halfPoint: 40))            { ReadsCode = true },
        new(MetricNames.ArtifactSize,        "Artifact size",             0, "artifacts",    Build,   Share("the bytes of assemblies outside tests that budgets.artifact_megabytes allows (100 within it)", "bytes over the budget")),
        new(MetricNames.BuildTime,           "Build time",                0, "build_time",   FullBuild, Share("the wall time of a full build that budgets.build_seconds, or else the median of the last five recorded builds on such a machine, allows (100 within it)", "time over the limit")),
        new(MetricNames.RunTime,             "Run time",                  0, "benchmarks",   Benchmark, Share("the time of a benchmark that it took in the reference run, at most 100: the mean of all that run had", "benchmarks that became slower")),
        new(MetricNames.Coverage,            "Line coverage",            60, "coverage",     Test,    Share("lines that tests run", "lines that no test runs")) { AlwaysApplies = true },
        new(MetricNames.PassRate,            "Passed tests",             25, "tests",        Test,    Share("tests that pass, of those that ran", "tests that fail")) { AlwaysApplies = true },
        new(MetricNames.TestQuality,         "Test quality",             15, "source_facts", Build,   PerTest(halfPoint: 60))                      { ReadsCode = true, AlwaysApplies = true },
        new(MetricNames.Stability,           "Test stability",            0, "history",      Record,  PerTest(halfPoint: 60))                      { AlwaysApplies = true },
        new(MetricNames.PublicApi,           "Documented public API",    50, "source_facts", Build,   Share("public types and members with documentation", "public types and members without documentation")) { ReadsCode = true },
        new(MetricNames.Comments,            "Explained complexity",     15, "source_facts", Build,   Share("methods outside test projects with a cognitive complexity over 15 that a comment explains, where fewer than ten count as ten", "complex methods without a comment")) { ReadsCode = true },
        new(MetricNames.Readme,              "README",                   15, "readme",       Build,   Share($"what a README tells, in points ({ReadmeSection.Text})", "points of what a README tells")),
        new(MetricNames.Changelog,           "Change log",               10, "changelog",    Build,   Share("the last tagged version, which a change log tells of or does not (0 or 100)", "tagged versions without an entry")),
        new(MetricNames.Links,               "Links",                    10, "links",        Build,   Share("relative links in Markdown files that lead to a file of the tree", "links that lead nowhere")),
    ];

    /// <summary>The metric of that name, if there is one.</summary>
    public static Metric? Find(string? name) => All.FirstOrDefault(metric => metric.Name == name);

    private static LoadFormula PerLine(int halfPoint, Severe severe) =>
        new("thousand lines of code", 1000, halfPoint, severe, code => code.Lines, "no line of hand-written code in any project", IsWholeUnitLeast: true, Excess: null);

    /// <remarks>Nobody waits for a test's array of constants: findings of test projects do not count, so neither do their lines.</remarks>
    private static LoadFormula PerProductionLine(int halfPoint) =>
        new("thousand lines of code outside test projects", 1000, halfPoint, Severe.CriticalOnly, code => code.ProductionLines, "no line of hand-written code outside test projects", IsWholeUnitLeast: true, Excess: null);

    private static LoadFormula PerMethod(int halfPoint, Excess excess) =>
        new("hundred methods", 100, halfPoint, Severe.None, code => code.Methods, "no method in any project", IsWholeUnitLeast: false, excess);

    /// <remarks>One line in five that is a copy leaves half.</remarks>
    private static LoadFormula PerCopiedLine(int halfPoint) =>
        new("thousand lines of code outside test projects", 1000, halfPoint, Severe.None, code => code.ProductionLines, "no line of hand-written code outside test projects", IsWholeUnitLeast: true, new("copied lines", "Copied lines cost"));

    /// <remarks>A suite of which one test in five asserts nothing keeps half.</remarks>
    private static LoadFormula PerTest(int halfPoint) =>
        new("hundred tests", 100, halfPoint, Severe.None, code => code.TestMethods, "no test in any project", IsWholeUnitLeast: false, Excess: null);

    private static ShareFormula Share(string what, string missing) => new(what, missing);
}

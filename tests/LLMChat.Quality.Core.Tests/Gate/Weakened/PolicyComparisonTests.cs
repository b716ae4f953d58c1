using LLMChat.Quality.Core.Gate.Weakened;
using LLMChat.Quality.Core.Tests.Configuration;

namespace LLMChat.Quality.Core.Tests.Gate.Weakened;

public sealed class PolicyComparisonTests
{
    private const string Strict = """
        { "environments": { "staging": { "quality_threshold": 90 }, "canary": { "extends": "staging" } },
          "new_code": { "coverage": 90 }, "regression": { "score": 1 }, "semgrep": { "policy": "required", "rules": [ "p/csharp", "p/secrets" ] } }
        """;

    public static TheoryData<string, string, string> Weaker { get; } = new()
    {
        { "{}", """{ "environments": { "production": { "coverage_threshold": 84.5 } } }""", "environments.production.coverage_threshold is lowered from 85 to 84.5." },
        { "{}", """{ "environments": { "production": { "extends": "staging", "quality_threshold": 90, "security_threshold": 95, "performance_threshold": 85 } } }""", "environments.production.coverage_threshold is lowered from 85 to 80." },
        { "{}", """{ "blocking_rules": { "critical_bugs": 1 } }""", "blocking_rules.critical_bugs is raised from 0 to 1." },
        { "{}", """{ "new_code": { "findings": 2 } }""", "new_code.findings is raised from 0 to 2." },
        { "{}", """{ "new_code": { "weakened_policy": 9 } }""", "new_code.weakened_policy is raised from 0 to 9." },
        { "{}", """{ "new_code": { "coverage": 75 } }""", "new_code.coverage is set to 75; the coverage_threshold of production, which held until now, asks for more." },
        { """{ "new_code": { "coverage": 90 } }""", "{}", "new_code.coverage is taken out, was 90; the coverage_threshold of development asks for less." },
        { """{ "new_code": { "coverage": 90 } }""", """{ "new_code": { "coverage": 89 } }""", "new_code.coverage is lowered from 90 to 89." },
        { """{ "regression": {} }""", "{}", "regression is taken out: a run may be any worse than the one before." },
        { """{ "regression": {} }""", """{ "regression": { "coverage": 4 } }""", "regression.coverage is raised from 3 to 4." },
        { "{}", """{ "metrics": { "security": { "code": 20, "secrets": 30, "dependencies": 50 } } }""", "metrics.security is moved: security.code from 40 to 20, security.dependencies from 30 to 50." },
        { """{ "regression": { "build_time": 20 } }""", """{ "regression": { "build_time": 30 } }""", "regression.build_time is raised from 20 to 30." },
        { """{ "regression": { "run_time": 10 } }""", """{ "regression": {} }""", "regression.run_time is taken out, was 10." },
        { """{ "budgets": { "artifact_megabytes": 12 } }""", """{ "budgets": { "artifact_megabytes": 12.5 } }""", "budgets.artifact_megabytes is raised from 12 to 12.5." },
        { """{ "budgets": { "build_seconds": 60 } }""", "{}", "budgets.build_seconds is taken out, was 60." },
        { """{ "metrics": { "performance": { "findings": 90, "build_time": 10 } } }""", "{}", "metrics.performance is moved: performance.findings from 90 to 100, performance.build_time from 10 to 0." },
        { """{ "dependencies": { "high": 0 } }""", """{ "dependencies": { "high": 2 } }""", "dependencies.high is raised from 0 to 2." },
        { """{ "dependencies": { "outdated": 5 } }""", "{}", "dependencies.outdated is taken out, was 5." },
        { """{ "semgrep": { "policy": "required" } }""", """{ "semgrep": { "policy": "auto" } }""", "semgrep.policy is lowered from required to auto." },
        { """{ "semgrep": { "policy": "auto", "rules": [ "p/csharp", "p/a" ] } }""", """{ "semgrep": { "policy": "auto", "rules": [ "p/csharp", "p/b" ] } }""", "semgrep.rules no longer names p/a." },
        { """{ "semgrep": { "policy": "auto" } }""", """{ "semgrep": { "policy": "auto", "rules": [ "p/csharp" ] } }""", "semgrep.rules replaces the rules of this package." },
        { "{}", """{ "excludes": [ { "path": "src/**", "reason": "b" } ] }""", "excludes.0 leaves out src/**, which was looked at." },
        { """{ "scopes": { "a": { "paths": [ "a/**" ], "coverage_threshold": 90 } } }""", "{}", "scopes.a is taken out." },
        { """{ "scopes": { "a": { "paths": [ "a/**" ], "coverage_threshold": 90 } } }""", """{ "scopes": { "a": { "paths": [ "a/**" ], "coverage_threshold": 80 } } }""", "scopes.a.coverage_threshold is lowered from 90 to 80." },
        { """{ "scopes": { "a": { "paths": [ "a/**", "b/**" ], "coverage_threshold": 90 } } }""", """{ "scopes": { "a": { "paths": [ "a/**" ], "coverage_threshold": 90 } } }""", "scopes.a.paths no longer names b/**." },
        { "{}", """{ "weighting": { "code_quality": 45, "security": 15, "performance": 20, "testing": 15, "documentation": 5 } }""", "weighting is moved: code_quality from 35 to 45, security from 25 to 15." },
    };

    [Theory]
    [MemberData(nameof(Weaker))]
    public void What_asks_for_less_is_one_weakening(string before, string now, string message) =>
        Assert.Equal([message], Compare(before, now));

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("{}", Strict)]
    [InlineData(Strict, Strict)]
    [InlineData("""{ "environments": { "staging": { "quality_threshold": 85 } } }""", "{}")]
    [InlineData("""{ "excludes": [ { "path": "a/**", "reason": "a" }, { "path": "b/**", "reason": "b" } ] }""", """{ "excludes": [ { "path": "b/**", "reason": "another" } ] }""")]
    [InlineData("""{ "semgrep": { "policy": "off" } }""", """{ "semgrep": { "policy": "required", "rules": [ "p/csharp" ] } }""")]
    [InlineData("""{ "new_code": { "coverage": 50 } }""", "{}")]
    public void What_is_stricter_or_only_written_otherwise_is_none(string before, string now) => Assert.Empty(Compare(before, now));

    [Fact]
    public void Whatever_is_stricter_one_way_is_weaker_the_other_way() => Assert.Equal(
        [
            "environments.staging.quality_threshold is lowered from 90 to 85.",
            "new_code.coverage is taken out, was 90; the coverage_threshold of development asks for less.",
            "regression is taken out: a run may be any worse than the one before.",
            "semgrep.policy is lowered from required to off.",
        ],
        Compare(Strict, "{}"));

    private static IEnumerable<string> Compare(string before, string now) =>
        PolicyComparison.Of(Reading.Accepted(before), Reading.Accepted(now)).Select(weakening => weakening.Message);
}

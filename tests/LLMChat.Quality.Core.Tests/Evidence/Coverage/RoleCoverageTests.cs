using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Evidence.Tests;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests.Evidence.Coverage;

public sealed class RoleCoverageTests : IDisposable
{
    private const string Layer = "integration";
    private readonly Tree _tree = new Tree().File("Web/Api.cs", "");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Each_role_counts_the_places_that_integration_tests_ran()
    {
        var roles = Read(Layer, """ "Api::Get()": { "Lines": { "3": 1, "4": 0 } }, "Api::Put()": { "Lines": { "8": 0 } }, "Api::Load()": { "Lines": { "12": 2 } } """,
            "endpoint\t3\t5\t\t0", "endpoint\t8\t8\t\t0", "database\t12\t12\t\t0");

        Assert.Equal((50, 50), Bounds(roles["api_endpoints"]));
        Assert.Equal(("Web/Api.cs", 8), Assert.Single(roles["api_endpoints"].Uncovered));
        Assert.Equal((100, 100), Bounds(roles["database_operations"]));
        Assert.Equal(MeasurementState.NotApplicable, roles["external_services"].Coverage.State);
    }

    [Fact]
    public void A_lambda_ran_when_its_own_method_did_and_not_when_the_line_it_stands_in_did()
    {
        const string Main = """ "Program::<Main>$()": { "Lines": { "3": 1, "4": 1, "5": 1 } } """;

        var roles = Read(Layer, Main + """, "Program/<>c::<<Main>$>b__0_0()": { "Lines": { "3": 7 } }, "Program/<>c::<<Main>$>b__0_1()": { "Lines": { "4": 0 } } """,
            "endpoint\t3\t3\tlambda\t3", "endpoint\t4\t4\tlambda\t4", "endpoint\t5\t5\tlambda\t5", "endpoint\t6\t0\t\t0");

        Assert.Equal((25, 75), Bounds(roles["api_endpoints"])); // the third and fourth may have run: the file does not say
        Assert.Contains("Of 2 the coverage does not say", roles["api_endpoints"].Coverage.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inner", """{ "3": 1, "4": 0, "5": 1 }""", 0, 0)]
    [InlineData("inner", """{ "3": 1, "4": 1, "5": 1 }""", 100, 100)]
    [InlineData("lambda", """{ "3": 1, "4": 2 }""", 100, 100)] // once the code around it, once the lambda
    [InlineData("lambda", """{ "3": 1, "4": 1, "9": 2 }""", 0, 0)]
    [InlineData("lambda", """{ "3": 1, "4": 1 }""", 0, 100)] // perhaps each line is counted once only
    [InlineData("lambda", """{ "4": 3 }""", 0, 100)]
    public void A_tool_that_adds_up_the_hits_of_a_line_says_whether_its_lambda_ran_where_that_can_be_told(string kind, string lines, int low, int high) =>
        Assert.Equal((low, high), Bounds(Read(Layer, $$""" "Program::<Main>$()": { "Lines": {{lines}} } """, $"endpoint\t4\t4\t{kind}\t3")["api_endpoints"]));

    [Fact]
    public void What_only_unit_tests_ran_no_integration_test_ran()
    {
        var roles = Read("unit", """ "Api::Get()": { "Lines": { "3": 1 } } """, "endpoint\t3\t3\t\t0");

        Assert.Equal(MeasurementState.NotMeasured, roles["api_endpoints"].Coverage.State);
        Assert.Equal("No project holds integration tests.", roles["api_endpoints"].Coverage.Reason);
        Assert.Equal(1, roles["api_endpoints"].Places.Total);
    }

    [Fact]
    public void Code_that_is_excluded_from_coverage_does_not_count() =>
        Assert.Equal((100, 100), Bounds(Read(Layer, """ "Api::Get()": { "Lines": { "3": 1 } } """, "endpoint\t3\t3\t\t0", "endpoint\t30\t31\t\t0")["api_endpoints"]));

    [Fact]
    public void A_project_that_nobody_looked_at_may_hold_any_number_of_them()
    {
        _tree.Project("Blind", ("net10.0", LogText.WithoutFacts()));

        var coverage = Read(Layer, """ "Api::Get()": { "Lines": { "3": 1 } } """, "endpoint\t3\t3\t\t0")["api_endpoints"].Coverage;

        Assert.Equal((0m, 100m), (coverage.Value.Low, coverage.Value.High));
        Assert.Contains("Blind/Blind.csproj", coverage.Reason, StringComparison.Ordinal);
    }

    private Dictionary<string, RoleCoverage> Read(string layer, string methods, params string[] places)
    {
        var folder = _tree.PathOf("Web.Tests/obj/tests");
        _tree.Project("Web", ("net10.0", LogText.Good(places: string.Join('\n', places.Select(place => $"{place}\t{_tree.PathOf("Web/Api.cs")}")))));
        _tree.Project("Web.Tests", fragment => fragment with { TestFolder = folder, TestLayer = layer, TestRunner = "VSTest" }, ("net10.0", LogText.Good(tests: 1)));
        Assert.Null(TestRunRecord.Begin(folder, new TestFragment { Started = DateTimeOffset.UtcNow, Modules = System.Collections.Immutable.ImmutableSortedDictionary<string, Guid>.Empty.Add("Web", Guid.NewGuid()) }).Problem);
        File.WriteAllText(Path.Combine(folder, "results.trx"), """<TestRun><Results><UnitTestResult outcome="Passed" /></Results><ResultSummary outcome="Completed" /></TestRun>""");
        File.WriteAllText(Path.Combine(folder, "coverage.json"), $$"""{ "Web.dll": { "{{_tree.PathOf("Web/Api.cs")}}": { "T": { {{methods}} } } } }""");
        return _tree.Collect().Roles.ToDictionary(role => role.Name);
    }

    private static (decimal, decimal?) Bounds(RoleCoverage role) => (role.Coverage.Value.Low, role.Coverage.Value.High);
}

using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Tests.Evidence.Tests;

public sealed class PlatformRunTests
{
    private const string Xunit = PlatformRun.XunitV3;
    private const string Trx = "Microsoft.Testing.Extensions.TrxReport.TestingPlatformBuilderHook";
    private const string CodeCoverage = "Microsoft.Testing.Extensions.CodeCoverage.TestingPlatformBuilderHook";
    private static readonly string Base = Path.GetFullPath("/shop");
    private static readonly string Assembly = Path.Combine(Base, "bin", "Shop.Tests.dll");

    [Theory]
    [InlineData(Xunit, "--report-xunit-trx", "--report-xunit-trx-filename")]
    [InlineData(Trx, "--report-trx", "--report-trx-filename")]
    public void A_program_is_asked_for_results_in_the_way_it_knows(string extension, string option, string fileName)
    {
        var run = Run([], [extension]);

        Assert.Equal([option, fileName], run.Arguments.Take(2));
        Assert.Matches("^Shop\\.Tests-[0-9a-f]{8}\\.trx$", run.Arguments[2]);
        Assert.Equal<string>([Path.Combine(Base, "TestResults"), Path.Combine(Base, "bin", "TestResults")], run.ResultsFolders);
    }

    [Fact]
    public void A_program_that_knows_no_way_is_asked_for_nothing()
    {
        var run = Run([], ["TUnit.Engine.TestingPlatformBuilderHook"]);

        Assert.Empty(run.Arguments);
        Assert.Contains("coverlet.MTP", run.NoCoverage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--report-trx")]
    [InlineData("--report-xunit-trx")]
    [InlineData("--report-trx --report-trx-filename mine.trx")]
    public void What_was_asked_for_already_is_not_asked_for_twice(string given) =>
        Assert.Empty(Run($"test {given} --coverage".Split(' '), [Xunit, Trx, CodeCoverage]).Arguments);

    [Fact]
    public void Coverage_is_asked_for_where_the_project_has_what_it_takes()
    {
        var run = Run([], [Trx, CodeCoverage]);

        Assert.Equal(["--coverage", "--coverage-output-format", "cobertura", "--coverage-output", Path.Combine(Base, "obj", "coverage.cobertura.xml")], run.Arguments.Skip(3));
        Assert.Empty(run.NoCoverage);
        Assert.Equal("QualityCoverage is false", PlatformRun.Of(Assembly, Path.Combine(Base, "obj"), Base, [], [CodeCoverage], covers: false).NoCoverage);
    }

    [Theory]
    [InlineData("--results-directory", "out")]
    [InlineData("--results-directory=out")]
    public void The_users_folder_for_results_is_where_they_are_looked_for(params string[] given) => Assert.Equal<string>([Path.Combine(Base, "out")], Run(given, [Trx]).ResultsFolders);

    [Theory]
    [InlineData("--filter-method")]
    [InlineData("--treenode-filter")]
    [InlineData("--filter")]
    [InlineData("@arguments.rsp")]
    public void A_filter_is_noted(string option) => Assert.Equal(option, Run(["test", option, "X"], [Trx]).Filter);

    [Theory]
    [InlineData("--list-tests")]
    [InlineData("--help")]
    public void A_program_that_only_tells_runs_no_tests(string option) => Assert.False(Run(["test", option], [Trx]).IsRun);

    [Fact]
    public void An_option_without_its_value_is_the_programs_to_complain_of() => Assert.Equal(2, Run(["--results-directory"], [Trx]).ResultsFolders.Length);

    private static PlatformRun Run(IReadOnlyList<string> given, string[] extensions) => PlatformRun.Of(Assembly, Path.Combine(Base, "obj"), Base, given, extensions, covers: true);
}

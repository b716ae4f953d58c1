using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Tests.Evidence.Tests;

public sealed class TrxFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Results_are_counted_one_by_one()
    {
        var (results, problem) = Read(Trx("Completed", """<UnitTestResult testName="A" outcome="Passed" /><UnitTestResult testName="B" outcome="NotExecuted" /><UnitTestResult testName="C" outcome="Passed" />"""));

        Assert.Null(problem);
        Assert.Equal((2, 0, 1, TimeSpan.FromSeconds(2)), (results!.Passed, results.Failed, results.Skipped, results.Duration));
    }

    [Fact]
    public void A_failed_test_is_named_with_the_first_line_of_its_message()
    {
        var (results, problem) = Read(Trx("Failed", """<UnitTestResult testName="A" outcome="Failed"><Output><ErrorInfo><Message>Assert.Equal() Failure&#10;Expected: 1</Message><StackTrace>   at A() in /x/A.cs:line 7</StackTrace></ErrorInfo></Output></UnitTestResult>"""));

        Assert.Null(problem);
        Assert.Equal(new TestFailure("A", "Assert.Equal() Failure", "   at A() in /x/A.cs:line 7"), Assert.Single(results!.Failures));
    }

    [Fact]
    public void Failures_that_the_counters_name_and_no_result_tells_of_count()
    {
        var (results, problem) = Read(Trx("Failed", """<UnitTestResult testName="A" outcome="Passed" /><UnitTestResult testName="B" outcome="Failed" />""", failed: 3));

        Assert.Null(problem);
        Assert.Equal((1, 3, 1), (results!.Passed, results.Failed, results.Failures.Length));
    }

    [Theory]
    [InlineData("Error")]
    [InlineData("Timeout")]
    [InlineData("SomethingNew")]
    public void Every_outcome_that_is_no_pass_and_no_skip_has_failed(string outcome) =>
        Assert.Equal(1, Read(Trx("Failed", $"""<UnitTestResult testName="A" outcome="{outcome}" />""")).Results!.Failed);

    [Theory]
    [InlineData("Aborted")]
    [InlineData("Failed")]
    public void Fault_040_A_run_that_broke_off_is_not_measured_and_what_failed_has_failed(string outcome)
    {
        var (results, problem) = Read(Trx(outcome, """<UnitTestResult testName="A" outcome="Passed" />"""));

        Assert.Equal("LQ9204", problem!.Id);
        Assert.Equal(1, results!.Passed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<UnitTestResult testName=\"A\" outcome=\"NotExecuted\" />")]
    public void Fault_039_A_run_without_a_test_that_ran_is_not_measured(string results) => Assert.Equal("LQ9203", Read(Trx("Completed", results)).Problem!.Id);

    [Theory]
    [InlineData("")]
    [InlineData("<TestRun>")]
    [InlineData("<TestRun></TestRun>")]
    [InlineData("<Other />")]
    [InlineData("<!DOCTYPE TestRun [<!ENTITY a \"aaaa\">]><TestRun>&a;</TestRun>")]
    public void A_file_that_is_cut_short_or_no_TRX_is_not_measured(string text) => Assert.Equal("LQ9204", Read(text).Problem!.Id);

    [Fact]
    public void No_file_means_no_run() => Assert.Equal("LQ9210", TrxFile.Read(_file + ".none").Problem!.Id);

    private static string Trx(string outcome, string results, int failed = 0) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <TestRun id="1" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Times start="2026-01-02T03:04:05Z" finish="2026-01-02T03:04:07Z" />
          <Results>{results}</Results>
          <ResultSummary outcome="{outcome}"><Counters total="9" executed="9" passed="9" failed="{failed}" /></ResultSummary>
        </TestRun>
        """;

    private TestResultsReading Read(string text)
    {
        File.WriteAllText(_file, text);
        return TrxFile.Read(_file);
    }
}

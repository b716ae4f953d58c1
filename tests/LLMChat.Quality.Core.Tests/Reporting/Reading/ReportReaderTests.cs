using System.Text;
using CsCheck;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Json;
using LLMChat.Quality.Core.Reporting.Reading;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Scoring;

namespace LLMChat.Quality.Core.Tests.Reporting.Reading;

public sealed class ReportReaderTests
{
    [Fact]
    public void What_is_read_back_has_the_same_score_and_verdict() => Generated.Blanked.Sample(pair =>
    {
        foreach (var evidence in new[] { pair.Full, pair.Blanked })
        {
            var report = Judge(evidence);
            var read = ReportReader.Read(ReportJson.Render(report));

            Assert.Null(read.Reason);
            var again = Scorer.Score(read.Report!.Evidence, Sample.Policy);
            var verdict = QualityGate.Judge(read.Report.Evidence, again, Sample.Policy, "production");
            Assert.Equal(report.Score.Total, read.Report.Score);
            Assert.Equal(report.Score.Total, again.Total);
            Assert.Equal(report.Verdict.Outcome, verdict.Outcome);
            Assert.Equal(report.Verdict.Checks.Select(check => (check.Name, check.Outcome, check.Value.Value)), verdict.Checks.Select(check => (check.Name, check.Outcome, check.Value.Value)));
        }
    }, iter: 200);

    [Fact]
    public void A_rich_report_is_read_whole()
    {
        var report = SampleReports.Rich;
        var read = ReportReader.Read(ReportJson.Render(report)).Report!;

        Assert.Equal((report.Verdict.Environment, report.Configuration.Digest, report.Evidence.Run.Commit), (read.Environment, read.ConfigurationDigest, read.Evidence.Run.Commit));
        Assert.Equal(report.Evidence.Findings.Select(Told), read.Evidence.Findings.Select(Told));
        Assert.Equal(report.Evidence.Rules.Keys, read.Evidence.Rules.Keys);
        Assert.Equal(report.Evidence.Measurements, read.Evidence.Measurements);
        Assert.Equal(report.Evidence.Sources.ToArray(), read.Evidence.Sources.ToArray());
        Assert.Equal(report.Verdict.Regressions.Select(regression => regression.Name).Order(StringComparer.Ordinal), read.Regressions.Keys);

        static object Told(Finding finding) => (finding.RuleId, finding.Severity, finding.Message, finding.Location, finding.Confidence, finding.Suppression, finding.Fingerprint, finding.Excess, finding.Debt?.Reason, finding.IsAccepted);
    }

    [Fact]
    public void Half_a_report_is_a_reason_and_never_an_exception()
    {
        var whole = ReportJson.Render(SampleReports.Rich);
        for (var length = 0; length < whole.Length - 1; length += 41)
            Assert.NotNull(ReportReader.Read(whole.AsMemory(0, length)).Reason);
    }

    [Theory]
    [InlineData("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"2.0\"")]
    [InlineData("\"state\": \"measured\"", "\"state\": \"perfect\"")]
    [InlineData("\"low\": ", "\"low\": 1e999, \"was\": ")]
    [InlineData("\"low\": ", "\"low\": 200, \"was\": ")]
    [InlineData("\"severity\": \"critical\"", "\"severity\": \"none\"")]
    [InlineData("\"fingerprint\": ", "\"fingerprint\": 1, \"was\": ")]
    [InlineData("\"target\": ", "\"target\": \"other\", \"target\": ")]
    [InlineData("\"measurements\": [", "\"measurement\": [")]
    public void A_value_that_cannot_be_is_a_reason(string right, string wrong)
    {
        var text = Encoding.UTF8.GetString(ReportJson.Render(SampleReports.Rich));

        Assert.NotNull(ReportReader.Read(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal))).Reason);
    }

    private static QualityReport Judge(QualityEvidence evidence)
    {
        var card = Scorer.Score(evidence, Sample.Policy);
        return new(Sample.Policy, evidence, card, QualityGate.Judge(evidence, card, Sample.Policy, "production"));
    }
}

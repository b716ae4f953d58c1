using System.Text;
using LLMChat.Quality.Core.Reporting.Sarif;

namespace LLMChat.Quality.Core.Tests.Reporting;

public sealed class SarifMultitoolTests
{
    [SarifMultitoolFact]
    public void The_validator_is_awake() =>
        Assert.Contains("GH2012", SarifMultitool.ErrorsOf(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(SarifFile.RenderForUpload(SampleReports.Rich, new NoLineHashes())).Replace("\"fullDescription\"", "\"fullDescriptio\"", StringComparison.Ordinal))));

    [SarifMultitoolFact]
    public void The_full_file_is_valid() =>
        Assert.Empty(SarifMultitool.ErrorsOf(SarifFile.RenderEverything(SampleReports.Rich, new NoLineHashes())));

    [SarifMultitoolFact]
    public void The_upload_is_valid_by_GitHubs_rules() =>
        Assert.Empty(SarifMultitool.ErrorsOf(SarifFile.RenderForUpload(SampleReports.Bad, new NoLineHashes())));

    [SarifMultitoolFact]
    public void A_report_without_findings_is_valid() =>
        Assert.Empty(SarifMultitool.ErrorsOf(SarifFile.RenderForUpload(SampleReports.Unknown, new NoLineHashes())));

    [SarifMultitoolFact]
    public void Fault_074_Hostile_text_is_valid() =>
        Assert.Empty(SarifMultitool.ErrorsOf(SarifFile.RenderEverything(SampleReports.Saying(string.Concat(Hostile.All)), new NoLineHashes())));
}

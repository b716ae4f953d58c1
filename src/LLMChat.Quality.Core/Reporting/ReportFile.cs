using System.Collections.Immutable;
using LLMChat.Quality.Core.Reporting.Badge;
using LLMChat.Quality.Core.Reporting.Html;
using LLMChat.Quality.Core.Reporting.Json;
using LLMChat.Quality.Core.Reporting.Markdown;
using LLMChat.Quality.Core.Reporting.Sarif;
using LLMChat.Quality.Core.Reporting.Sbom;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>One output of the report.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Render">Makes its bytes; a pure function of the report, apart from the line hashes.</param>
internal sealed record ReportFile(string Name, Func<QualityReport, ILineHashSource, byte[]> Render)
{
    /// <summary>Every output, in the order they are written: the one that others believe comes last.</summary>
    public static ImmutableArray<ReportFile> All { get; } =
    [
        new("quality.sarif",        SarifFile.RenderEverything),
        new("quality.upload.sarif", SarifFile.RenderForUpload),
        new("bom.json",             (report, _) => CycloneDx.Render(report)),
        new("summary.md",           (report, _) => MarkdownSummary.Render(report)),
        new("badge.svg",            (report, _) => BadgeImage.Render(report)),
        new("index.html",           (report, _) => ReportPage.Render(report)),
        new("quality-report.json",  (report, _) => ReportJson.Render(report)),
    ];
}

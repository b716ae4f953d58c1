using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>Every project, measured or the reason why not.</summary>
internal static class ProjectTable
{
    private const int Limit = 500;
    private static readonly string[] Columns = ["Project", "State", "Target frameworks", "#Lines", "#Methods", "#Documented", "#Findings"];

    public static void Write(HtmlWriter html, QualityEvidence evidence)
    {
        var findings = evidence.Findings
            .Where(finding => !finding.IsAccepted)
            .SelectMany(finding => finding.Projects)
            .CountBy(project => project, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        html.Table("Projects", Columns, evidence.Projects.Take(Limit), project => Row(html, project, findings.GetValueOrDefault(project.Path)));
        html.More(evidence.Projects.Length - Limit, "projects");
    }

    private static void Row(HtmlWriter html, ProjectEvidence project, int findings)
    {
        html.NameCell(project.Path);
        using (html.Element(HtmlTag.Td))
        {
            html.Badge(project.IsMeasured ? MeasurementState.Measured : MeasurementState.NotMeasured);
            if (project.Frameworks.Select(framework => framework.NotMeasured).FirstOrDefault(problem => problem is not null) is { } gap)
                html.Text(HtmlTag.Div, $"{gap.Message} ({gap.Id})", HtmlAttribute.Class("soft small"));
        }

        html.Cell(string.Join(", ", project.Frameworks.Select(framework => framework.TargetFramework)) + (project.IsTest ? " · tests" : ""));
        html.NumberCell(project.Facts is { } facts ? Shown.Count(facts.Lines) : "–");
        html.NumberCell(project.Facts is { } counted ? Shown.Count(counted.Methods) : "–");
        html.NumberCell(project.Facts is { PublicMembers: > 0 } documented ? $"{Shown.Count(documented.DocumentedMembers)} of {Shown.Count(documented.PublicMembers)}" : "–");
        html.NumberCell(project.IsMeasured || findings > 0 ? Shown.Count(findings) : "–");
    }
}

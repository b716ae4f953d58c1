namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>One section of the page.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="ShortTitle">Its name in the contents.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Introduction">What the reader sees there, in a sentence.</param>
/// <param name="Count">How many things it lists; <see langword="null"/> when that says nothing.</param>
/// <param name="Body">Writes what is below the introduction.</param>
internal sealed record ReportSection(string Id, string ShortTitle, string Title, string Introduction, int? Count, Action<HtmlWriter> Body)
{
    /// <summary>Writes the section.</summary>
    public void WriteTo(HtmlWriter html)
    {
        using (html.Element(HtmlTag.Section, HtmlAttribute.Id(Id), HtmlAttribute.LabelledBy(Id + "-title")))
        {
            html.Text(HtmlTag.H2, Title, HtmlAttribute.Id(Id + "-title"));
            html.Text(HtmlTag.P, Introduction, HtmlAttribute.Class("soft"));
            Body(html);
        }
    }
}

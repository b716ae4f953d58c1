using System.Text;
using LLMChat.Quality.Core.Reporting.Text;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>The only thing that writes HTML here.</summary>
/// <remarks>It takes known elements, known attributes, and text, which it encodes. There is no way to hand it markup, so data cannot become any.</remarks>
internal sealed class HtmlWriter
{
    /// <summary>How much of one text a page shows.</summary>
    public const int LongestText = 600;

    private readonly StringBuilder _html = new("<!DOCTYPE html>\n");
    private readonly Stack<HtmlTag> _open = new();

    /// <summary>Opens an element and closes it at the end of the <c>using</c> block.</summary>
    public Scope Element(HtmlTag tag, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Start(tag, attributes);
        _open.Push(tag);
        return new Scope(this);
    }

    /// <summary>Writes an element that holds nothing.</summary>
    public void Empty(HtmlTag tag, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Start(tag, attributes);
        if (!tag.IsVoid)
            End(tag);
    }

    /// <summary>Writes an element that holds a text.</summary>
    public void Text(HtmlTag tag, string text, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Start(tag, attributes);
        Text(text);
        End(tag);
    }

    /// <summary>Writes a text.</summary>
    public void Text(string text) => HtmlText.Append(_html, text, LongestText);

    /// <summary>Writes the page's one style sheet.</summary>
    public void Style() => _html.Append("<style>\n").Append(ReportStyle.Sheet).Append("</style>\n");

    /// <summary>The page.</summary>
    public byte[] ToBytes() => _open.Count == 0
        ? Encoding.UTF8.GetBytes(_html.ToString())
        : throw new InvalidOperationException($"<{_open.Peek().Name}> is still open.");

    private void Start(HtmlTag tag, ReadOnlySpan<HtmlAttribute> attributes)
    {
        _html.Append('<').Append(tag.Name);
        foreach (var attribute in attributes)
        {
            _html.Append(' ').Append(attribute.Name).Append("=\"");
            HtmlText.Append(_html, attribute.Value, LongestText);
            _html.Append('"');
        }

        _html.Append('>');
    }

    private void End(HtmlTag tag)
    {
        _html.Append("</").Append(tag.Name).Append('>');
        if (EndsLine(tag))
            _html.Append('\n');
    }

    /// <summary>A line break after these changes nothing that is seen, and keeps lines short enough to read and to compare.</summary>
    private static bool EndsLine(HtmlTag tag) => tag != HtmlTag.Span && tag != HtmlTag.Code && tag != HtmlTag.A && tag != HtmlTag.Strong && tag != HtmlTag.Td && tag != HtmlTag.Th;

    /// <summary>An open element.</summary>
    internal readonly ref struct Scope(HtmlWriter html)
    {
        /// <summary>Closes it.</summary>
        public void Dispose() => html.End(html._open.Pop());
    }
}

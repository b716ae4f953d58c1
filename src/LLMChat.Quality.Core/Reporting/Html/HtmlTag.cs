namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>An element the report may contain. There are no others: no script, no frame, no form, nothing that loads.</summary>
internal readonly record struct HtmlTag
{
    private HtmlTag(string name, bool isVoid = false) => (Name, IsVoid) = (name, isVoid);

    public static HtmlTag Body { get; } = new("body");
    public static HtmlTag Head { get; } = new("head");
    public static HtmlTag Html { get; } = new("html");
    public static HtmlTag Meta { get; } = new("meta", isVoid: true);
    public static HtmlTag Title { get; } = new("title");

    public static HtmlTag Header { get; } = new("header");
    public static HtmlTag Main { get; } = new("main");
    public static HtmlTag Nav { get; } = new("nav");
    public static HtmlTag Section { get; } = new("section");
    public static HtmlTag Footer { get; } = new("footer");
    public static HtmlTag Div { get; } = new("div");
    public static HtmlTag Details { get; } = new("details");
    public static HtmlTag Summary { get; } = new("summary");

    public static HtmlTag H1 { get; } = new("h1");
    public static HtmlTag H2 { get; } = new("h2");
    public static HtmlTag H3 { get; } = new("h3");
    public static HtmlTag P { get; } = new("p");
    public static HtmlTag Span { get; } = new("span");
    public static HtmlTag Strong { get; } = new("strong");
    public static HtmlTag Code { get; } = new("code");
    public static HtmlTag A { get; } = new("a");
    public static HtmlTag Ul { get; } = new("ul");
    public static HtmlTag Li { get; } = new("li");
    public static HtmlTag Dl { get; } = new("dl");
    public static HtmlTag Dt { get; } = new("dt");
    public static HtmlTag Dd { get; } = new("dd");

    public static HtmlTag Table { get; } = new("table");
    public static HtmlTag Caption { get; } = new("caption");
    public static HtmlTag THead { get; } = new("thead");
    public static HtmlTag TBody { get; } = new("tbody");
    public static HtmlTag Tr { get; } = new("tr");
    public static HtmlTag Th { get; } = new("th");
    public static HtmlTag Td { get; } = new("td");

    public static HtmlTag Svg { get; } = new("svg");
    public static HtmlTag SvgDefs { get; } = new("defs");
    public static HtmlTag SvgPattern { get; } = new("pattern");
    public static HtmlTag SvgPath { get; } = new("path");
    public static HtmlTag SvgRect { get; } = new("rect");

    /// <summary>The name in the page.</summary>
    public string Name { get; }

    /// <summary>Whether it has no content and no end tag.</summary>
    public bool IsVoid { get; }
}

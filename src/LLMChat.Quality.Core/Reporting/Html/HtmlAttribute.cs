using System.Globalization;

namespace LLMChat.Quality.Core.Reporting.Html;

/// <summary>An attribute the report may contain. Its value is text and is encoded; none runs script, none carries a style.</summary>
internal readonly record struct HtmlAttribute
{
    private HtmlAttribute(string name, string value) => (Name, Value) = (name, value);

    /// <summary>The name in the page.</summary>
    public string Name { get; }

    /// <summary>The value, not yet encoded.</summary>
    public string Value { get; }

    public static HtmlAttribute Class(string value) => new("class", value);

    public static HtmlAttribute Id(string value) => new("id", value);

    public static HtmlAttribute Lang(string value) => new("lang", value);

    public static HtmlAttribute Charset(string value) => new("charset", value);

    public static HtmlAttribute MetaName(string value) => new("name", value);

    public static HtmlAttribute HttpEquiv(string value) => new("http-equiv", value);

    public static HtmlAttribute Content(string value) => new("content", value);

    public static HtmlAttribute Scope(string value) => new("scope", value);

    public static HtmlAttribute Role(string value) => new("role", value);

    public static HtmlAttribute Label(string value) => new("aria-label", value);

    public static HtmlAttribute LabelledBy(string value) => new("aria-labelledby", value);

    public static HtmlAttribute Hidden { get; } = new("aria-hidden", "true");

    public static HtmlAttribute Open { get; } = new("open", "");

    public static HtmlAttribute TabIndex { get; } = new("tabindex", "0");

    /// <summary>A link to a place on the page.</summary>
    public static HtmlAttribute ToPlace(string id) => new("href", "#" + id);

    /// <summary>A link to another page that is not told where the reader comes from; http and https only.</summary>
    public static HtmlAttribute ToPage(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp
        ? new("href", address.AbsoluteUri)
        : throw new ArgumentException("A report links to http and https only.", nameof(address));

    public static HtmlAttribute NoReferrer { get; } = new("rel", "noreferrer noopener");

    /// <summary>The left end, in percent of the drawing.</summary>
    public static HtmlAttribute Left(decimal percent) => new("x", Number(percent) + "%");

    /// <summary>The width, in percent of the drawing.</summary>
    public static HtmlAttribute Wide(decimal percent) => new("width", Number(percent) + "%");

    /// <summary>The width in pixels.</summary>
    public static HtmlAttribute Width(decimal pixels) => new("width", Number(pixels));

    /// <summary>The height in pixels.</summary>
    public static HtmlAttribute Height(decimal pixels) => new("height", Number(pixels));

    /// <summary>The whole height of the drawing.</summary>
    public static HtmlAttribute FullHeight { get; } = new("height", "100%");

    /// <summary>Lets a pattern repeat in pixels.</summary>
    public static HtmlAttribute PatternInPixels { get; } = new("patternUnits", "userSpaceOnUse");

    /// <summary>The diagonal of one tile of the hatching.</summary>
    public static HtmlAttribute Diagonal { get; } = new("d", "M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6");

    private static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}

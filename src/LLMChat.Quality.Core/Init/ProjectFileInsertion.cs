using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace LLMChat.Quality.Core.Init;

/// <summary>Adds lines at the end of an MSBuild file and leaves every other byte as it is.</summary>
internal static partial class ProjectFileInsertion
{
    private const string End = "</Project>";
    private const string UsualIndent = "  ";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file with the lines before its last tag; <see langword="null"/> when it is not one that can be extended without a doubt.</summary>
    public static byte[]? Insert(byte[] content, ImmutableArray<string> lines)
    {
        if (Decode(content) is not { } text || Parse(text) is not { Name.LocalName: "Project" } root || EndOf(text) is not { } end)
            return null;
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var indent = FirstIndent().Match(text) is { Success: true } found ? found.Groups[1].Value : UsualIndent;
        var lead = end == 0 || text[end - 1] == '\n' ? "" : newLine;
        var added = lead + string.Concat(lines.Select(line => indent + line + newLine));
        var extended = text.Insert(end, added);
        return Parse(extended) is { } after && after.Elements().Count() == root.Elements().Count() + lines.Length ? Utf8.GetBytes(extended) : null;
    }

    /// <summary>Where the line of the last tag begins, or the tag itself when something stands before it; nothing but blanks may follow it.</summary>
    private static int? EndOf(string text)
    {
        var tag = text.LastIndexOf(End, StringComparison.Ordinal);
        if (tag < 0 || !string.IsNullOrWhiteSpace(text[(tag + End.Length)..]))
            return null;
        var line = text.LastIndexOf('\n', Math.Max(0, tag - 1)) + 1;
        return string.IsNullOrWhiteSpace(text[line..tag]) ? line : tag;
    }

    private static string? Decode(byte[] content)
    {
        try
        {
            return Utf8.GetString(content); // a byte order mark stays the first character, and is written back as it was
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static XElement? Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\n([ \t]+)<[A-Za-z]")]
    private static partial Regex FirstIndent();
}

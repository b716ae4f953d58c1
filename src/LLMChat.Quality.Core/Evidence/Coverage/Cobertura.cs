using System.Globalization;
using System.Xml;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>Reads the Cobertura format. Its rates are not believed: everything is counted from its lines.</summary>
internal static class Cobertura
{
    // its DOCTYPE names a DTD on the network: nothing is fetched and no entity is expanded
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    public static CoverageMap Read(Stream stream, SourcePaths paths, IReadOnlySet<string> ignored)
    {
        var map = new CoverageMap();
        var sources = new List<string>();
        using var xml = XmlReader.Create(stream, Safe);
        xml.MoveToContent();
        if (xml.Name != "coverage")
            throw new XmlException("Not a Cobertura file.");
        map.ListsEveryAssembly = xml.GetAttribute("complexity") is null; // coverlet lists every one beside the tests and writes no complexity; Microsoft's tool does, and lists what was loaded
        map.StatedRate = xml.GetAttribute("line-rate");
        var (inMethods, inClass) = (default(CoverageShare), default(CoverageShare));
        FileCoverage? file = null;
        var type = "";
        var method = "";
        var (isIn, isIgnored) = (false, false);
        var isCovered = false;
        while (xml.Read())
        {
            switch (xml.NodeType, xml.Name)
            {
                case (XmlNodeType.Element, "source"):
                    sources.Add(xml.IsEmptyElement ? "" : xml.ReadString());
                    break;
                case (XmlNodeType.Element, "package"):
                    var assembly = NameOf(xml.GetAttribute("name") ?? "");
                    isIgnored = ignored.Contains(assembly);
                    map.AddAssembly(assembly);
                    break;
                case (XmlNodeType.Element, "class"):
                    type = xml.GetAttribute("name") ?? "";
                    file = !isIgnored && paths.Find(xml.GetAttribute("filename") ?? "", sources) is { } path ? map.File(path) : null;
                    break;
                case (XmlNodeType.Element, "method") when !xml.IsEmptyElement:
                    (method, isIn, isCovered) = ($"{type}::{xml.GetAttribute("name")}{xml.GetAttribute("signature")}", true, false);
                    break;
                case (XmlNodeType.EndElement, "class"): // it lists its lines once more, or only there, or only by method
                    map.Listed += inClass.Total > 0 ? inClass : inMethods;
                    (inMethods, inClass) = (default, default);
                    break;
                case (XmlNodeType.EndElement, "method"):
                    file?.AddMethod(method, isCovered);
                    (method, isIn) = ("", false);
                    break;
                case (XmlNodeType.Element, "line"):
                    var hits = Number(xml.GetAttribute("hits"));
                    var one = new CoverageShare(hits > 0 ? 1 : 0, 1);
                    (inMethods, inClass) = isIn ? (inMethods + one, inClass) : (inMethods, inClass + one);
                    isCovered |= isIn && hits > 0;
                    if (file is not null && Number(xml.GetAttribute("number")) is > 0 and <= int.MaxValue and var line)
                        AddLine(file, (int)line, hits, method, xml.GetAttribute("condition-coverage"));
                    break;
            }
        }

        return map;
    }

    /// <summary>Some versions write the file, others the name.</summary>
    private static string NameOf(string package) =>
        package.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || package.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? package[..^4] : package;

    private static void AddLine(FileCoverage file, int line, long hits, string method, string? conditions)
    {
        file.AddLine(line, hits, method);
        if (Conditions(conditions) is not var (covered, total))
            return;
        for (var number = 1; number <= total; number++)
            file.AddBranch(new BranchKey(line, "", number), number <= covered ? 1 : 0);
    }

    /// <summary>The numbers of <c>50% (1/2)</c>: which of them ran the format does not tell, so a union is the better of two runs.</summary>
    private static (int Covered, int Total)? Conditions(string? text)
    {
        const int Limit = 10_000;
        if (text is null || text.IndexOf('(', StringComparison.Ordinal) is not (>= 0 and var open) || text.IndexOf('/', open) is not (> 0 and var slash) || text.IndexOf(')', slash) is not (> 0 and var close))
            return null;
        var (covered, total) = (Number(text[(open + 1)..slash]), Number(text[(slash + 1)..close]));
        return total is > 0 and <= Limit && covered <= total ? ((int)covered, (int)total) : null;
    }

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Math.Max(0, number)
        : text is not null && text.Length > 18 && text.All(char.IsAsciiDigit) ? long.MaxValue
        : 0;
}

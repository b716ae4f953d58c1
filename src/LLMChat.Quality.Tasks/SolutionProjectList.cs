using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Tasks;

/// <summary>Adds the projects of a solution that answered nothing, each with the reason.</summary>
internal static class SolutionProjectList
{
    private static readonly string[] WithoutCode = [".shproj", ".sqlproj", ".dcproj", ".wapproj", ".esproj"];

    public static ImmutableArray<RequestedProject> Complete(ImmutableArray<RequestedProject> answered, string solution, ImmutableHashSet<string> built)
    {
        var known = answered.Select(project => project.File).ToHashSet(StringComparer.Ordinal);
        var listed = solution.Length > 0 ? Listed(solution, built) : built.Order(StringComparer.Ordinal).Select(file => new RequestedProject(file, "", "", null, ProjectAbsence.NotUsed));
        return [.. answered, .. listed.Where(project => !known.Contains(project.File))];
    }

    private static IEnumerable<RequestedProject> Listed(string solution, ImmutableHashSet<string> built)
    {
        foreach (var project in Parse(solution))
        {
            var file = Path.GetFullPath((string?)project.Attribute("AbsolutePath") ?? "");
            if (WithoutCode.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                continue;
            var isBuilt = string.Equals((string?)project.Attribute("BuildProjectInSolution"), "true", StringComparison.OrdinalIgnoreCase);
            yield return new(file, "", "", null, !isBuilt ? ProjectAbsence.NotBuilt : built.Contains(file) ? ProjectAbsence.NotUsed : ProjectAbsence.Filtered);
        }
    }

    private static IEnumerable<XElement> Parse(string solution)
    {
        using var reader = XmlReader.Create(new StringReader(solution), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return [.. XDocument.Load(reader).Descendants("ProjectConfiguration").Where(project => project.Attribute("AbsolutePath") is not null)];
    }
}

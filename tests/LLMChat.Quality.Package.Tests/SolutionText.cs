namespace LLMChat.Quality.Package.Tests;

/// <summary>The text of a solution file, without the two processes that would write it.</summary>
internal static class SolutionText
{
    private const string NotBuilt = "-";

    public static string Of(string file, string[] projects) => Path.GetExtension(file) == ".slnx" ? Xml(projects) : Classic(projects);

    private static string Xml(string[] projects) =>
        $"<Solution>{string.Concat(projects.Select(project => $"<Project Path=\"{FileOf(project, '/')}\">{(IsBuilt(project) ? "" : "<Build Project=\"false\" />")}</Project>"))}</Solution>";

    private static string Classic(string[] projects) => $$"""
        Microsoft Visual Studio Solution File, Format Version 12.00
        {{string.Concat(projects.Select((project, index) => $"Project(\"{{9A19103F-16F7-4668-BE54-9A1E7A4F7556}}\") = \"{NameOf(project)}\", \"{FileOf(project, '\\')}\", \"{Id(index)}\"\nEndProject\n"))}}Global
        	GlobalSection(SolutionConfigurationPlatforms) = preSolution
        		Debug|Any CPU = Debug|Any CPU
        	EndGlobalSection
        	GlobalSection(ProjectConfigurationPlatforms) = postSolution
        {{string.Concat(projects.Select((project, index) => $"\t\t{Id(index)}.Debug|Any CPU.ActiveCfg = Debug|Any CPU\n{(IsBuilt(project) ? $"\t\t{Id(index)}.Debug|Any CPU.Build.0 = Debug|Any CPU\n" : "")}"))}}	EndGlobalSection
        EndGlobal

        """;

    private static bool IsBuilt(string project) => !project.StartsWith(NotBuilt, StringComparison.Ordinal);

    private static string FileOf(string project, char separator)
    {
        var path = project.TrimStart('-');
        return (path.EndsWith("proj", StringComparison.Ordinal) ? path : $"{path}/{path}.csproj").Replace('/', separator);
    }

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(FileOf(project, '/'));

    private static string Id(int index) => FormattableString.Invariant($"{{00000000-0000-0000-0000-{index + 1:000000000000}}}");
}

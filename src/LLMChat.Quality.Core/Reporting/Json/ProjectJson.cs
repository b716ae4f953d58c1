using System.Text.Json;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting.Json;

/// <summary>Writes projects, their target frameworks, and the files that were built from them.</summary>
internal static class ProjectJson
{
    public static void Write(Utf8JsonWriter json, ProjectEvidence project)
    {
        json.WriteString("path", project.Path);
        json.WriteString("language", project.Language);
        json.WriteString("outputType", project.OutputType);
        json.WriteBoolean("measured", project.IsMeasured);
        json.WriteBoolean("test", project.IsTest);
        json.Objects("frameworks", project.Frameworks, framework => One(json, framework));
    }

    /// <summary>The digests of everything that was built, each once.</summary>
    public static IEnumerable<(string Project, string Framework, AssemblyFacts Assembly)> Artifacts(QualityEvidence evidence) =>
        from project in evidence.Projects
        from framework in project.Frameworks
        where framework.Assembly is not null
        select (project.Path, framework.TargetFramework, framework.Assembly);

    public static void Write(Utf8JsonWriter json, (string Project, string Framework, AssemblyFacts Assembly) artifact)
    {
        json.WriteString("path", artifact.Assembly.Path);
        json.WriteNumber("bytes", artifact.Assembly.Bytes);
        json.WriteString("sha256", artifact.Assembly.Sha256);
        json.WriteString("project", artifact.Project);
        json.WriteString("targetFramework", artifact.Framework);
    }

    public static void Members(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("id", problem.Id);
        json.WriteString("message", problem.Message);
        json.WriteString("remedy", problem.Remedy);
        json.Text("path", problem.Path);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
    }

    private static void One(Utf8JsonWriter json, FrameworkEvidence framework)
    {
        json.WriteString("targetFramework", framework.TargetFramework);
        json.WriteNumber("compilerErrors", framework.CompilerErrors);
        json.Texts("disabledRules", framework.DisabledRules);
        json.Objects("generatedSources", framework.Hidden, source =>
        {
            json.WriteString("path", source.Path);
            json.WriteNumber("line", source.Line);
            json.WriteNumber("lines", source.Lines);
            json.WriteString("mark", source.Mark);
        });
        Facts(json, framework.Facts);
        if (framework.NotMeasured is { } problem)
            json.Object("notMeasured", () => Members(json, problem));
        else
            json.WriteNull("notMeasured");
    }

    private static void Facts(Utf8JsonWriter json, SourceFacts? facts)
    {
        if (facts is null)
        {
            json.WriteNull("facts");
            return;
        }

        json.Object("facts", () =>
        {
            json.WriteNumber("lines", facts.Lines);
            json.WriteNumber("methods", facts.Methods);
            json.WriteNumber("cognitiveComplexity", facts.CognitiveComplexity);
            json.WriteNumber("publicMembers", facts.PublicMembers);
            json.WriteNumber("documentedMembers", facts.DocumentedMembers);
            json.WriteNumber("testMethods", facts.TestMethods);
        });
    }
}

using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Core.Reporting.Reading;

/// <summary>Reads projects and problems from a report.</summary>
internal static class ProjectReader
{
    public static ProjectEvidence Project(JsonElement project) => new(
        project.Text("path"),
        project.Text("language"),
        project.Text("outputType"),
        [.. project.Items("frameworks").Select(Framework)]);

    public static Problem Problem(JsonElement problem) => new(
        problem.Text("id"),
        problem.Text("message"),
        problem.Text("remedy"),
        problem.OptionalText("path"),
        problem.Number("line"),
        problem.Number("column"));

    private static FrameworkEvidence Framework(JsonElement framework) => new(
        framework.Text("targetFramework"),
        framework.OptionalPart("facts") is { } facts ? Facts(facts) : null,
        framework.Number("compilerErrors"),
        null,
        [.. framework.Items("disabledRules").Select(rule => rule.AsText())],
        framework.OptionalPart("notMeasured") is { } problem ? Problem(problem) : null);

    private static SourceFacts Facts(JsonElement facts) => new(
        facts.Number("lines"),
        facts.Number("methods"),
        facts.Number("cognitiveComplexity"),
        facts.Number("publicMembers"),
        facts.Number("documentedMembers"),
        facts.Number("testMethods"));
}

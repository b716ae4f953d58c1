using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Tests.Evidence.Compiler;

/// <summary>Whatever a build leaves behind, what we collect of it does not contradict itself.</summary>
public sealed class BelievableEvidenceTests : IDisposable
{
    private static readonly Dictionary<string, Action<Tree>> Trees = new()
    {
        ["nothing"] = _ => { },
        ["clean"] = tree => tree.Project("A", ("net10.0", LogText.Good())),
        ["canary silent"] = tree => tree.Project("A", ("net10.0", new LogText())),
        ["never built"] = tree => tree.Expect(new ExpectedProject("A/A.csproj", "C#", [new ExpectedFramework("net10.0", null)])),
        ["same framework twice"] = tree => tree.Expect(new ExpectedProject("A/A.csproj", "C#", [new ExpectedFramework("net10.0", null), new ExpectedFramework("net10.0", null)])),
        ["same project twice"] = tree => tree.Project("A", ("net10.0", LogText.Good())).Project("A", ("net10.0", LogText.Good())),
        ["without the SDK's rules"] = tree => tree.Project("A", ("net10.0", LogText.Good().Disabled("CA2013", "CA1825"))),
        ["errors without facts"] = tree => tree.Project("A", ("net10.0", Errors(tree, LogText.WithoutFacts()))),
        ["errors with facts"] = tree => tree.Project("A", ("net10.0", Errors(tree, LogText.Good()))),
        ["errors in one of two"] = tree => tree.Project("A", ("net10.0", Errors(tree, LogText.WithoutFacts()))).Project("B", ("net10.0", LogText.Good())),
        ["critical bugs"] = tree => tree.Project("A", ("net10.0", LogText.Good().Rule("CS1717").Result("CS1717", path: tree.PathOf("A/A.cs")).Result("CA2013", path: tree.PathOf("A/A.cs")))),
        ["undocumented program"] = tree => tree.Project("A", fragment => fragment with { OutputType = "Exe" }, ("net10.0", Undocumented(tree))),
        ["stale"] = tree => tree.Project("A", ("net10.0", LogText.Good())).LogIsOlderBy("A", TimeSpan.FromHours(1)),
        ["F#"] = tree => tree.Expect(new ExpectedProject("A/A.fsproj", "F#", [])),
    };

    private readonly Tree tree = new();

    public static TheoryData<string> Names => [.. Trees.Keys];

    public void Dispose() => tree.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Evidence_does_not_contradict_itself(string name)
    {
        Trees[name](tree);
        var evidence = tree.Collect();
        var card = Scorer.Score(evidence, QualityConfiguration.Default);

        Assert.True(Contradictions.In(evidence, card).ToArray() is [], $"{name}: {string.Join("; ", Contradictions.In(evidence, card))}");
    }

    private static LogText Errors(Tree tree, LogText log) => log.Rule("CS0029", level: "error").Result("CS0029", path: tree.PathOf("A/A.cs"), level: "error");

    private static LogText Undocumented(Tree tree) => LogText.Good()
        .Rule("LQ5002", tags: ["metric:documentation.public_api"])
        .Result("LQ5002", path: tree.PathOf("A/A.cs"), properties: new() { ["undocumented"] = "3" });
}

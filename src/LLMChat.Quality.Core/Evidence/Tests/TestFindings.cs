using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>Makes a finding of each failed test, at the innermost place of its stack that is a file of the tree.</summary>
internal static class TestFindings
{
    /// <summary>What every failed test breaks.</summary>
    public static Rule Rule { get; } = new(
        "LQ9212", "A test failed", MetricNames.PassRate, Severity.High, null, [], [], false, "A failed test is a claim about the code that is not true.", null, "tests");

    public static IEnumerable<Finding> Of(TestEvidence tests, SourceRoot root) =>
        from project in tests.Projects
        where project.Results is not null
        from failure in project.Results!.Failures
        select new Finding(
            Rule.Id,
            Rule.Severity,
            failure.Message.Length == 0 ? failure.Name : $"{failure.Name}: {failure.Message}",
            Place(failure.Stack, root),
            [project.Path],
            Confidence.High,
            null,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Rule.Id}\n{project.Path}\n{failure.Name}")))[..32]);

    private static CodeLocation? Place(string stack, SourceRoot root) =>
        StackFrame.PlacesOf(stack)
            .Select(place => root.Relative(place.Path) is { } path ? new CodeLocation(path, place.Line, 1, place.Line, 1) : null)
            .FirstOrDefault(place => place is not null);
}

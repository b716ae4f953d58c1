using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>Makes a finding of each failed test, at the innermost place of its stack that is a file of the tree.</summary>
internal static partial class TestFindings
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

    private static CodeLocation? Place(string stack, SourceRoot root)
    {
        foreach (Match frame in Frame().Matches(stack))
        {
            if (root.Relative(frame.Groups["path"].Value) is { } path && int.TryParse(frame.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0)
                return new CodeLocation(path, line, 1, line, 1);
        }

        return null;
    }

    [GeneratedRegex("""^ *\w+ .{1,2000} \w+ (?<path>[^\r\n]{1,1000}):\w+ (?<line>[0-9]{1,9})\r?$""", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Frame();
}

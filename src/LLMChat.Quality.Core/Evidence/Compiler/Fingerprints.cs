using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Names findings by what they are about, so that the name survives moved, renamed and reformatted code.</summary>
/// <remarks>SHA-256 of rule, folded source text and an ordinal for repetitions; no line, no path, no commit. The path only decides which repetition is which.</remarks>
internal static class Fingerprints
{
    public static ImmutableArray<Finding> Assign(IEnumerable<LocatedFinding> ordered, SourceRoot root)
    {
        var lines = new SourceLines(root);
        var reasons = new PragmaReasons(lines);
        var repetitions = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. ordered.Select(located =>
            {
                var content = located.Finding.RuleId + "\n" + Content(located, lines);
                var ordinal = repetitions[content] = repetitions.GetValueOrDefault(content) + 1;
                return reasons.Complete(located.Finding) with { Fingerprint = Hash(string.Create(CultureInfo.InvariantCulture, $"{content}\n{ordinal}")) };
            }),
        ];
    }

    private static string Content(LocatedFinding located, SourceLines lines) =>
        located is { IsReadable: true, Finding.Location: { } location } && lines.Folded(location) is { Length: > 0 } text
            ? text
            : located.Finding.Message;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

using System.Collections.Immutable;
using LLMChat.Quality.Secrets;

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>Makes findings of what the engine matched.</summary>
internal sealed class SecretFindings(IReadOnlyDictionary<string, Rule> rules)
{
    // how many levels below its rule a finding of less confidence is; a low one is low whatever the rule says
    private static readonly Dictionary<Confidence, int> LevelsBelow = new() { [Confidence.High] = 0, [Confidence.Medium] = 1, [Confidence.Low] = (int)Severity.Critical };

    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    /// <summary>Adds the matches of a file; files come in ordinal order.</summary>
    public void Add(string path, ImmutableArray<SecretMatch> matches)
    {
        foreach (var match in matches)
            _findings.Add(Of(path, match));
    }

    public ImmutableArray<Finding> ToImmutable() => _findings.ToImmutable();

    private Finding Of(string path, SecretMatch match)
    {
        var rule = rules[match.RuleId];
        var confidence = Enum.Parse<Confidence>(match.Confidence.ToString());
        return new Finding(
            match.RuleId,
            SeverityOf(rule, confidence),
            $"{rule.Title}. {rule.Help}",
            new CodeLocation(path, match.Line, match.Column, match.EndLine, match.EndColumn),
            Projects: [],
            confidence,
            Suppression: null,
            WithOrdinal(match.Fingerprint));
    }

    /// <summary>How much a finding matters that was made with this confidence, whoever made it.</summary>
    internal static Severity SeverityOf(Rule rule, Confidence confidence) => (Severity)Math.Max(0, (int)rule.Severity - LevelsBelow[confidence]);

    /// <summary>The same value at several places: the first is :1, the second :2.</summary>
    private string WithOrdinal(string fingerprint)
    {
        var occurrence = _occurrences[fingerprint] = _occurrences.GetValueOrDefault(fingerprint) + 1;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fingerprint}:{occurrence}");
    }
}

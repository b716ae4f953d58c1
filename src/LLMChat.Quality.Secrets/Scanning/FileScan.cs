using System.Text.RegularExpressions;
using LLMChat.Quality.Secrets.Matching;
using LLMChat.Quality.Secrets.Proofs;
using LLMChat.Quality.Secrets.Values;

namespace LLMChat.Quality.Secrets.Scanning;

/// <summary>One pass over one file's text.</summary>
internal sealed class FileScan(RuleSet rules, string text, string path, CancellationToken cancellationToken) : ICandidateSink
{
    // Far over what is listed, so that overlaps of the listed ones are settled; what a file of nothing but secrets costs stays bounded.
    private const int MaximumCandidates = 1000;
    private const int CancellationStep = 1 << 20;

    private readonly int[] _windowStart = new int[rules.Rules.Count];
    private readonly int[] _windowEnd = new int[rules.Rules.Count];
    private readonly SourceText _source = new(text, path);
    private readonly List<Candidate> _candidates = [];
    private int _rule;

    /// <summary>The claims so far.</summary>
    public List<Candidate> Candidates => _candidates;

    /// <summary>The limits hit so far.</summary>
    public SortedSet<SecretLimit> Limits { get; } = [];

    /// <summary>Characters given to patterns, for tests of linearity.</summary>
    public long PatternCharacters { get; private set; }

    /// <summary>Runs of a pattern or structure, for tests of linearity.</summary>
    public int Windows { get; private set; }

    private bool IsFull => _candidates.Count >= MaximumCandidates;

    /// <summary>Looks at the text from <paramref name="start"/>.</summary>
    public void Run(int start)
    {
        var state = KeywordAutomaton.Root;
        var position = start;
        while (position < text.Length && !IsFull)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = (int)Math.Min(text.Length, (long)position + CancellationStep);
            while (!IsFull && rules.Keywords.Next(text, end, ref position, ref state) is { } hits)
            {
                foreach (var hit in hits)
                    Visit(hit, position - hit.Length);
            }
        }

        for (var rule = 0; rule < _windowEnd.Length; rule++)
            SearchWindow(rule);
        if (IsFull)
            Limits.Add(SecretLimit.FindingsPerFile);
    }

    /// <inheritdoc />
    public void Add(int start, int length, SecretConfidence confidence, string? normalised)
    {
        if (!IsFull)
            _candidates.Add(new Candidate(_rule, start, length, confidence, normalised));
    }

    private void Visit(KeywordHit hit, int start)
    {
        foreach (var rule in hit.Rules)
        {
            if (rules.Rules[rule].Matcher is { } matcher)
                Parse(rule, matcher, start, hit.Length);
            else
                Widen(rule, start);
        }
    }

    /// <summary>Runs a structure's parser, unless the keyword lies in what it has read already.</summary>
    private void Parse(int rule, StructureMatcher matcher, int start, int length)
    {
        if (start < _windowEnd[rule])
            return;
        Windows++;
        _rule = rule;
        _windowEnd[rule] = matcher.Find(_source, start, length, this);
    }

    /// <summary>Adds a keyword's surroundings to the rule's window, or searches that window and opens the next.</summary>
    private void Widen(int rule, int start)
    {
        var window = rules.Rules[rule].Window;
        var from = Math.Max(0, start - window.Before);
        var to = (int)Math.Min(text.Length, (long)start + window.After);
        if (from >= _windowEnd[rule])
        {
            SearchWindow(rule);
            _windowStart[rule] = from;
        }

        _windowEnd[rule] = to;
    }

    private void SearchWindow(int rule)
    {
        var definition = rules.Rules[rule];
        var start = _windowStart[rule];
        var length = _windowEnd[rule] - start;
        if (definition.Matcher is not null || length <= 0 || IsFull)
            return;
        Windows++;
        PatternCharacters += length;
        _rule = rule;
        try
        {
            for (var match = rules.Patterns[rule].Match(text, start, length); match.Success && !IsFull; match = match.NextMatch())
            {
                var value = match.Groups["value"];
                Judge(definition, value.Index, value.Length);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            Limits.Add(SecretLimit.PatternTime);
        }
    }

    private void Judge(SecretRule rule, int start, int length)
    {
        var value = text.Substring(start, length);
        if (Entropy.BitsPerCharacter(value) < rule.MinimumEntropyBitsPerCharacter || Placeholders.Contains(value))
            return;
        var outcome = rule.Proof?.Judge(new ProofInput(text, start, length)) ?? ProofOutcome.None;
        if (outcome == ProofOutcome.Harmless)
            return;
        var confidence = outcome switch
        {
            ProofOutcome.Passed => SecretConfidence.High,
            ProofOutcome.ShortLived => SecretConfidence.Medium,
            ProofOutcome.Failed => SecretConfidence.Low,
            _ => rule.Confidence,
        };
        Add(start, length, confidence, normalised: null);
    }
}

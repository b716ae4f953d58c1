using System.Text.RegularExpressions;

namespace LLMChat.Quality.Secrets.Scanning;

/// <summary>The compiled patterns of a rule table, each built when its keyword first occurs.</summary>
internal sealed class RulePatterns(IReadOnlyList<SecretRule> rules)
{
    // RegexOptions.NonBacktracking: in the runtime since .NET 7, not in the reference assembly of .NET Standard.
    private const RegexOptions NonBacktracking = (RegexOptions)1024;

    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(250);
    private static readonly bool IsLinear = Enum.IsDefined(typeof(RegexOptions), (int)NonBacktracking);

    private readonly Regex?[] _patterns = new Regex?[rules.Count];

    /// <summary>The pattern of a rule. Two threads may both build it the first time; either result serves.</summary>
    public Regex this[int rule]
    {
        get
        {
            var pattern = Volatile.Read(ref _patterns[rule]);
            if (pattern is null)
                Volatile.Write(ref _patterns[rule], pattern = Build(rules[rule].Pattern!));
            return pattern;
        }
    }

    private static Regex Build(string pattern) => IsLinear
        ? new Regex(pattern, NonBacktracking | RegexOptions.CultureInvariant)
        : new Regex(pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant, PatternTime);
}

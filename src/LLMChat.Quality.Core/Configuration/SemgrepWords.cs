using System.Collections.Frozen;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>The words of the section <c>semgrep</c>.</summary>
internal static class SemgrepWords
{
    /// <summary>The policies, for the schema.</summary>
    public const string PolicyPattern = "^(off|auto|required)$";

    /// <summary>A name of the registry, or a YAML file that no <c>..</c> and no root leads out of the repository, for the schema.</summary>
    public const string RulePattern = @"^([pr]/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*|(?!/|-|.*(^|/)\.\.(/|$)|.*[\\:]).+\.ya?ml)$";

    /// <summary>The policies by their words.</summary>
    public static FrozenDictionary<string, SemgrepPolicy> Policies { get; } = new Dictionary<string, SemgrepPolicy>(StringComparer.Ordinal)
    {
        ["off"] = SemgrepPolicy.Off,
        ["auto"] = SemgrepPolicy.Auto,
        ["required"] = SemgrepPolicy.Required,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word of a policy.</summary>
    public static string Of(SemgrepPolicy policy) => Policies.First(row => row.Value == policy).Key;

    /// <summary>Whether a rule comes from the registry, over the network.</summary>
    public static bool IsOfRegistry(string rule) => rule is ['p' or 'r', '/', ..] && !IsFile(rule);

    /// <summary>Says what is wrong with a policy.</summary>
    public static Complaint? JudgePolicy(string word) =>
        Policies.ContainsKey(word) ? null : new("LQ9008", $"'{ForeignText.Show(word)}' is not a policy for Semgrep; it is off, auto or required.", NearestName.Of(word, Policies.Keys) is { } nearest ? $"Write '{nearest}'." : "Use one of them.");

    /// <summary>Says what is wrong with a rule: Semgrep would also take any address, and 'auto', which sends what it finds out about the project.</summary>
    public static Complaint? JudgeRule(string rule) =>
        IsOfRegistry(rule) && rule.All(character => char.IsAsciiLetterOrDigit(character) || "._-/".Contains(character, StringComparison.Ordinal)) && !rule.Split('/').Contains("") ? null
        : IsFile(rule) && IsInside(rule) ? null
        : new("LQ9014", $"'{ForeignText.Show(rule)}' names no rules for Semgrep.", "Write a name of its registry such as p/csharp, or a .yml file of the repository, relative to the configuration.");

    private static bool IsFile(string rule) => rule.EndsWith(".yml", StringComparison.Ordinal) || rule.EndsWith(".yaml", StringComparison.Ordinal);

    private static bool IsInside(string rule) => rule[0] is not ('/' or '-') && !rule.Any(character => character is '\\' or ':' || char.IsControl(character)) && !rule.Split('/').Contains("..");
}

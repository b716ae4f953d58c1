using System.Collections.Immutable;
using System.CommandLine;
using LLMChat.Quality.Promotion.Attestation;
using LLMChat.Quality.Promotion.Decisions;

namespace LLMChat.Quality.Tool.Promote;

/// <summary>The options of a signed exception.</summary>
internal sealed class ExceptionOptions
{
    /// <summary>The name of a signed exception.</summary>
    public const string FileName = "override.dsse.json";

    private const int UsualHours = 4;

    private readonly Option<bool> _asked = new("--override") { Description = "Sign an exception in place of evidence; it needs the five options below." };
    private readonly Option<string?> _environment = new("--environment", "-e") { Description = "The environment that it is for." };
    private readonly Option<string[]> _checks = new("--check") { Description = "A condition that it sets aside, by its name; one that fails, any that are unknown.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _by = new("--by") { Description = "Who makes it." };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why, with the ticket." };
    private readonly Option<int> _hours = new("--hours") { Description = $"How long it holds, 1 to {Override.Longest.TotalHours:0} (default: {UsualHours}).", DefaultValueFactory = _ => UsualHours };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _asked, _environment, _checks, _by, _reason, _hours })
            command.Add(option);
    }

    public bool IsAsked(ParseResult result) => result.GetValue(_asked);

    /// <summary>The exception, or what is missing.</summary>
    public (Override? Exception, string? Error) Exception(ParseResult result, ImmutableArray<Subject> subjects, DateTimeOffset now)
    {
        var (environment, checks, by, reason, hours) = (result.GetValue(_environment), result.GetValue(_checks) ?? [], result.GetValue(_by), result.GetValue(_reason), result.GetValue(_hours));
        if (string.IsNullOrWhiteSpace(environment) || checks.Length == 0 || string.IsNullOrWhiteSpace(by) || string.IsNullOrWhiteSpace(reason))
            return (null, "An exception needs --environment, --check, --by and --reason.");
        return hours < 1 || hours > Override.Longest.TotalHours
            ? (null, $"An exception holds for 1 to {Override.Longest.TotalHours:0} hours, not for {hours}.")
            : (new(subjects, environment, [.. checks], by, reason, now, now.AddHours(hours)), null);
    }
}

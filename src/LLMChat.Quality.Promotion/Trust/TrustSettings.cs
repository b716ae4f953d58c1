using System.Globalization;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Promotion.Trust;

/// <summary>The table of settings of a trust policy.</summary>
internal static class TrustSettings
{
    /// <summary>How old evidence may be where nobody says.</summary>
    public const int UsualMaximumAgeInHours = 24;

    private const string NamePattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

    /// <summary>The whole file.</summary>
    public static Setting Root { get; } = new("", SettingKind.Section, "Whose word counts for what is promoted.")
    {
        Members =
        [
            new("$schema", SettingKind.Text, "The schema, for editors."),
            new("version", SettingKind.Text, "The version of the format.") { IsRequired = true, Pattern = "^1\\.", Judge = version => version.StartsWith("1.", StringComparison.Ordinal) ? null : new("LQ9013", $"The file is of version {ForeignText.Show(version)}; this LLMChat.Quality reads 1.x.", "Update LLMChat.Quality, or use the older form.") },
            new("keys", SettingKind.Section, "Public keys by a name of your own.")
            {
                IsRequired = true,
                Entry = new("<name>", SettingKind.Section, "A key.")
                {
                    Pattern = NamePattern,
                    Judge = EnvironmentName.Judge,
                    Members =
                    [
                        new("public_key", SettingKind.Text, "The key as PEM (BEGIN PUBLIC KEY), curve P-256.") { IsRequired = true, Judge = JudgeKey },
                        new("not_after", SettingKind.Text, "The last moment at which it counts, such as 2027-01-31T00:00:00Z.") { Judge = JudgeInstant },
                    ],
                },
            },
            new("environments", SettingKind.Section, "What counts where.")
            {
                IsRequired = true,
                Entry = new("<name>", SettingKind.Section, "An environment.")
                {
                    Pattern = EnvironmentName.Pattern,
                    Judge = EnvironmentName.Judge,
                    Members =
                    [
                        Names("keys", "Keys whose word counts about evidence.") with { IsRequired = true },
                        Names("override_keys", "Keys whose word counts for an exception."),
                        Names("decision_keys", "Keys whose word counts about decisions of earlier environments."),
                        new("max_age_hours", SettingKind.Count, "How old evidence may be, in hours.") { Minimum = 1, Maximum = 8_760, Default = UsualMaximumAgeInHours.ToString(CultureInfo.InvariantCulture) },
                        new("requires", SettingKind.Section, "Where the same bytes must have been before.")
                        {
                            Members =
                            [
                                new("environment", SettingKind.Text, "The earlier environment.") { IsRequired = true, Pattern = EnvironmentName.Pattern, Judge = EnvironmentName.Judge },
                                new("soak_minutes", SettingKind.Count, "How long before, in minutes.") { Maximum = 525_600, Default = "0" },
                            ],
                        },
                        new("floor", SettingKind.Section, "The least that the policy may ask for.")
                        {
                            Members = [.. Settings.Thresholds.Select(threshold => new Setting(threshold.Name, SettingKind.Number, $"The least {threshold.Name}.") { Maximum = 100 })],
                        },
                    ],
                },
            },
        ],
    };

    private static Setting Names(string name, string description) => new(name, SettingKind.List, description) { Default = "[]", Entry = new("[]", SettingKind.Text, "The name of a key.") { Pattern = NamePattern, Judge = EnvironmentName.Judge } };

    private static Complaint? JudgeKey(string pem) => TrustedKey.Import(pem) is { } key
        ? Dispose(key)
        : new("LQ9721", "'public_key' is no public key of the curve P-256 as PEM.", "openssl ec -in key.pem -pubout writes it; lines are joined by \\n.");

    private static Complaint? Dispose(IDisposable key)
    {
        key.Dispose();
        return null;
    }

    private static Complaint? JudgeInstant(string text) => InstantOf(text) is null
        ? new("LQ9721", $"'{ForeignText.Show(text)}' is no moment.", "Write it as 2027-01-31T00:00:00Z.")
        : null;

    /// <summary>A moment with its zone; <see langword="null"/> for anything else.</summary>
    public static DateTimeOffset? InstantOf(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}

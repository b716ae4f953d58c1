using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Configuration.Layers;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>The table of all settings of <c>.quality-gates.config.json</c>.</summary>
internal static class Settings
{
    private const decimal MaximumPercent = 10_000;

    /// <summary>The environments that exist without a file, from the first to the last a change goes through.</summary>
    public static ImmutableArray<StandardEnvironment> Environments { get; } =
    [
        new("development", new Thresholds(Quality: 70, Security: 80, Coverage: 70, Performance: 60)),
        new("staging",     new Thresholds(Quality: 85, Security: 90, Coverage: 80, Performance: 75)),
        new("production",  new Thresholds(Quality: 90, Security: 95, Coverage: 85, Performance: 85)),
    ];

    /// <summary>What an environment asks for.</summary>
    public static ImmutableArray<ThresholdSetting> Thresholds { get; } =
    [
        new("quality_threshold",     thresholds => thresholds.Quality,     "The least total score."),
        new("security_threshold",    thresholds => thresholds.Security,    "The least score of the security dimension."),
        new("coverage_threshold",    thresholds => thresholds.Coverage,    "The least merged line coverage, in percent."),
        new("performance_threshold", thresholds => thresholds.Performance, "The least score of the performance dimension."),
    ];

    /// <summary>The weights of the five dimensions.</summary>
    public static ImmutableArray<WeightSetting> Weights { get; } =
    [
        new("code_quality",  Dimension.CodeQuality,   35, "The weight of findings, complexity and maintainability."),
        new("security",      Dimension.Security,      25, "The weight of weaknesses, secrets and vulnerable dependencies."),
        new("performance",   Dimension.Performance,   20, "The weight of performance findings, build time and size."),
        new("testing",       Dimension.Testing,       15, "The weight of coverage, results and quality of tests."),
        new("documentation", Dimension.Documentation, 5,  "The weight of documented API, comments, README and change log."),
    ];

    /// <summary>The counts that stop every command-line build when they are exceeded.</summary>
    public static ImmutableArray<BlockingSetting> BlockingRules { get; } =
    [
        new("critical_security_issues", 0, "The most findings with a security-severity of 9.0 or more, critical advisories and high-confidence secrets."),
        new("critical_bugs",            0, "The most findings of rules whose finding is a bug, not an opinion."),
        new("type_errors",              0, "The most compiler errors."),
        new("test_failures",            0, "The most failed tests."),
    ];

    /// <summary>How many packages of each kind are accepted.</summary>
    public static ImmutableArray<DependencySetting> Dependencies { get; } =
    [
        new("critical",   limits => limits.Critical,   "The most known vulnerabilities of critical severity."),
        new("high",       limits => limits.High,       "The most known vulnerabilities of high severity."),
        new("moderate",   limits => limits.Moderate,   "The most known vulnerabilities of moderate severity."),
        new("low",        limits => limits.Low,        "The most known vulnerabilities of low severity."),
        new("deprecated", limits => limits.Deprecated, "The most deprecated packages; a QualityPackages file tells them."),
        new("outdated",   limits => limits.Outdated,   "The most packages that have a newer version; a QualityPackages file tells them."),
    ];

    /// <summary>What a build may take.</summary>
    public static ImmutableArray<BudgetSetting> Budgets { get; } =
    [
        new("artifact_megabytes", MetricNames.ArtifactSize, budgets => budgets.ArtifactMegabytes, "The size of all built assemblies outside tests, in megabytes of 1,000,000 bytes: what performance.artifact_size is held against."),
        new("build_seconds",      MetricNames.BuildTime,    budgets => budgets.BuildSeconds,      "The wall time of a full build, in seconds: what performance.build_time is held against. Without it, the median of the last five recorded builds on such a machine."),
    ];

    /// <summary>The whole file.</summary>
    public static Setting Root { get; } = new("", SettingKind.Section, "Quality gates of LLMChat.Quality: what each environment asks for, and how the score is weighed.")
    {
        Members =
        [
            new("$schema", SettingKind.Text, "The JSON schema that editors check this file with.") { Judge = FormatVersion.JudgeSchema },
            new("version", SettingKind.Text, "The version of this file's format.")
            {
                Default = $"\"{FormatVersion.Current}\"",
                Pattern = FormatVersion.Pattern,
                Judge = FormatVersion.Judge,
            },
            new("extends", SettingKind.Text, "The file whose settings hold where this one says nothing: a path relative to this file, or a NuGet package that was restored, package:Id@1.2.3#sha512-…. Objects merge, lists replace, null deletes.") { Pattern = ExtendsText.Pattern, Judge = ExtendsText.Judge },
            new("environments", SettingKind.Section, "What each environment asks for. The three standard ones always exist and keep their defaults for what is left out; an environment of another name must name all four thresholds, or extend one.")
            {
                Members = [.. Environments.Select(Section)],
                Entry = new("<name>", SettingKind.Section, "An environment of your own.") { Pattern = EnvironmentName.Pattern, Judge = EnvironmentName.Judge, CompletedBy = "extends", Members = [Extends, .. Thresholds.Select(threshold => Row(threshold, null))] },
            },
            new("weighting", SettingKind.Section, "The weight of each dimension in the total score; the five add up to 100.") { Sum = 100, Members = [.. Weights.Select(Row)] },
            new("metrics", SettingKind.Section, "A profile: the weights of metrics in their dimension where they are not the usual ones. A dimension that is there names all its metrics, which add up to 100; no formula changes.") { Members = [.. Weights.Select(Profile).Where(profile => profile.Members.Length > 1)] },
            new("blocking_rules", SettingKind.Section, "Counts that stop every command-line build when they are exceeded, in every environment.") { Members = [.. BlockingRules.Select(Row)] },
            new("new_code", SettingKind.Section, "What is asked of new code in place of the thresholds, when QualityBase names what is new.")
            {
                Members =
                [
                    new("findings", SettingKind.Count, "The most new findings of high or critical severity.") { Maximum = int.MaxValue, Default = "0" },
                    new("coverage", SettingKind.Number, "The least coverage of new lines, in percent; without it the environment's coverage_threshold.") { Maximum = 100 },
                    new("weakened_policy", SettingKind.Count, "The most settings and rules a change may weaken. What the base says counts, not what the change says.") { Maximum = int.MaxValue, Default = "0" },
                ],
            },
            new("regression", SettingKind.Section, "How much worse than the reference run, the last passing one of the nearest ancestor, a run may be. Without this section it is shown and blocks nothing.")
            {
                Members =
                [
                    new("score", SettingKind.Number, "Points of the total score; exactly at the limit passes.") { Maximum = 100, Default = "5" },
                    new("coverage", SettingKind.Number, "Points of line coverage.") { Maximum = 100, Default = "3" },
                    new("new_weaknesses", SettingKind.Count, "Vulnerable dependencies and weaknesses in code that the reference run did not have.") { Maximum = int.MaxValue, Default = "0" },
                    new("build_time", SettingKind.Number, "Percent that a full build may take longer on such a machine, such as 20; without it nothing about time is compared.") { Maximum = MaximumPercent },
                    new("run_time", SettingKind.Number, "Percent that a benchmark of a QualityBenchmarks file may take longer, such as 10; without it no benchmark is compared.") { Maximum = MaximumPercent },
                ],
            },
            new("budgets", SettingKind.Section, "What a build may take. A budget counts where a profile (metrics.performance) weighs its metric.")
            {
                Members = [.. Budgets.Select(setting => new Setting(setting.Name, SettingKind.Number, setting.Description) { Minimum = BudgetSetting.Minimum, Maximum = BudgetSetting.Maximum })],
            },
            new("dependencies", SettingKind.Section, "How many packages of each kind are accepted, in every environment; what is left out is shown and blocks nothing of itself.")
            {
                Members = [.. Dependencies.Select(setting => new Setting(setting.Name, SettingKind.Count, setting.Description) { Maximum = int.MaxValue })],
            },
            new("semgrep", SettingKind.Section, "Whether Semgrep looks at the code too.")
            {
                Members =
                [
                    new("policy", SettingKind.Text, "off; auto: it runs where it is installed, and what it finds is shown and counts nowhere; required: what it finds counts, and without it security is not measured.") { Default = "\"off\"", Pattern = SemgrepWords.PolicyPattern, Judge = SemgrepWords.JudgePolicy },
                    new("rules", SettingKind.List, "Rule files relative to this file, and names of the registry such as p/csharp, which need the network; without any, the rules of this package.")
                    {
                        Default = "[]",
                        Entry = new("[]", SettingKind.Text, "A rule file, or a name of the registry.") { Pattern = SemgrepWords.RulePattern, Judge = SemgrepWords.JudgeRule },
                    },
                    new("timeout_seconds", SettingKind.Count, "How long it may run, in seconds.") { Minimum = 1, Maximum = 86_400, Default = SemgrepSettings.DefaultTimeoutInSeconds.ToString(CultureInfo.InvariantCulture) },
                ],
            },
            new("scopes", SettingKind.Section, "Parts of the tree with conditions of their own, on top of those of the whole: they loosen nothing.")
            {
                Entry = new("<name>", SettingKind.Section, "A part of the tree.")
                {
                    Pattern = EnvironmentName.Pattern,
                    Judge = ScopeWords.JudgeName,
                    Members =
                    [
                        new("paths", SettingKind.List, "Globs of its files relative to the root, such as src/Payments/**.") { IsRequired = true, Entry = new("[]", SettingKind.Text, "A glob.") { Pattern = @"\S", Judge = Glob.JudgeForm } },
                        .. Thresholds.Select(threshold => Row(threshold, null) with { IsRequired = false, Description = $"{threshold.Description} Asked of this part in every environment." }),
                        new("owners", SettingKind.List, "Who is asked about it; without any, those that CODEOWNERS names.") { Entry = new("[]", SettingKind.Text, "A user, a team or an address.") { Pattern = ScopeWords.OwnerPattern, Judge = ScopeWords.JudgeOwner } },
                    ],
                },
            },
            new("excludes", SettingKind.List, "Files that are left out of the scan, each with its reason; the report lists them.")
            {
                Default = "[]",
                Entry = new("[]", SettingKind.Section, "Files left out for one reason.")
                {
                    Members =
                    [
                        new("path", SettingKind.Text, "A glob relative to the root, such as third-party/**.") { IsRequired = true, Pattern = @"\S", Judge = Glob.Judge },
                        new("reason", SettingKind.Text, "Why they are left out.") { IsRequired = true, Pattern = @"\S" },
                    ],
                },
            },
        ],
    };

    private static Setting Section(StandardEnvironment environment) => new(environment.Name, SettingKind.Section, $"What {environment.Name} asks for.")
    {
        Members = [Extends, .. Thresholds.Select(threshold => Row(threshold, threshold.Of(environment.Defaults)))],
    };

    private static Setting Extends => new("extends", SettingKind.Text, "Another environment, whose thresholds hold where this one says nothing.") { Pattern = EnvironmentName.Pattern, Judge = EnvironmentName.Judge };

    private static Setting Row(ThresholdSetting threshold, decimal? usual) =>
        new(threshold.Name, SettingKind.Number, threshold.Description) { Maximum = 100, Default = usual?.ToString(CultureInfo.InvariantCulture), IsRequired = usual is null };

    private static Setting Row(WeightSetting weight) =>
        new(weight.Name, SettingKind.Number, weight.Description) { Maximum = 100, Default = weight.Default.ToString(CultureInfo.InvariantCulture), IsRequired = true };

    private static Setting Profile(WeightSetting dimension) => new(dimension.Name, SettingKind.Section, $"The weight of each metric of {dimension.Name}; they add up to 100.")
    {
        Sum = 100,
        Members =
        [
            .. Metrics.All.Where(metric => metric.Dimension == dimension.Dimension).Select(metric =>
                new Setting(metric.Name[(dimension.Name.Length + 1)..], SettingKind.Number, $"The weight of {metric.Name}.") { Maximum = 100, Default = metric.Weight.ToString(CultureInfo.InvariantCulture), IsRequired = metric.Weight > 0 }),
        ],
    };

    private static Setting Row(BlockingSetting rule) =>
        new(rule.Name, SettingKind.Count, rule.Description) { Maximum = int.MaxValue, Default = rule.Default.ToString(CultureInfo.InvariantCulture) };
}

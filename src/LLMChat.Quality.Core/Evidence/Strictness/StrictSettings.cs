using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Strictness;

/// <summary>The table of what strictness asks of a project.</summary>
internal static class StrictSettings
{
    public static ImmutableArray<StrictSetting> All { get; } =
    [
        new(40, "Nullable enabled",               project => Is(project.Build.Nullable, "enable"),              "set Nullable to enable"),
        new(20, "the .NET analyzers on",          project => Is(project.Build.EnableNETAnalyzers, "true") && !Is(project.Build.AnalysisMode, "None") && !Is(project.Build.AnalysisLevel, "none"), "set EnableNETAnalyzers to true and AnalysisMode to anything but None"),
        new(20, "warnings as errors",             project => Is(project.Build.TreatWarningsAsErrors, "true"),   "set TreatWarningsAsErrors to true"),
        new(10, "the version of the SDK pinned",  project => project.PinsSdk,                                   "name sdk.version in a global.json of the tree"),
        new(5,  "deterministic compilation",      project => Is(project.Build.Deterministic, "true"),           "leave Deterministic at true"),
        new(5,  "packages locked",                project => project.LocksPackages,                             "set RestorePackagesWithLockFile to true and commit packages.lock.json"),
    ];

    /// <summary>The table in words.</summary>
    public static string Text { get; } = string.Join(", ", All.Select(setting => FormattableString.Invariant($"{setting.Name} {setting.Points}")));

    private static bool Is(string value, string wanted) => value.Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase);
}

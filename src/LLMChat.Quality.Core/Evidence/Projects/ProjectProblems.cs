namespace LLMChat.Quality.Core.Evidence.Projects;

/// <summary>Why a project, or one of its target frameworks, was not measured: the texts in one place.</summary>
public static class ProjectProblems
{
    internal const string LeftOutId = "LQ9117";
    internal const string GeneratedId = "LQ9109";
    internal const string SwitchedOffId = "LQ9118";

    /// <summary>What was left out by somebody's choice: no reason to call anything else unknown, and never silent.</summary>
    internal static System.Collections.Immutable.ImmutableHashSet<string> Notices { get; } = [LeftOutId, GeneratedId, SwitchedOffId];

    private const string BuildAgain = "dotnet build --no-incremental";

    /// <summary>LQ9115: it was not built in this configuration.</summary>
    public static Problem NotBuilt(string? project) =>
        new("LQ9115", "It was not built: the build stopped before it, or built another configuration.", "dotnet build, and correct its errors", project);

    /// <summary>LQ9115: a solution filter was built.</summary>
    public static Problem Filtered(string project) =>
        new("LQ9115", "The solution filter leaves it out, so nothing of it was looked at.", "Build the solution instead of the filter", project);

    /// <summary>LQ9117: it has nothing to judge.</summary>
    public static Problem WithoutCode(string project) =>
        new(LeftOutId, "It compiles nothing (Microsoft.Build.NoTargets or Traversal), so it is no part of what was judged.", "Nothing to do", project);

    /// <summary>LQ9117: the solution's own configuration does not build it.</summary>
    public static Problem LeftOut(string project) =>
        new(LeftOutId, "The solution's configuration leaves it out of the build, so it is no part of what was judged.", "Nothing to do, or build it in that configuration", project);

    /// <summary>LQ9111: it does not use us.</summary>
    public static Problem WithoutSdk(string? project) =>
        new("LQ9111", "It does not use LLMChat.Quality, so nothing of it was looked at.", "Add <Sdk Name=\"LLMChat.Quality\" />, or import it in Directory.Build.props and .targets", project);

    /// <summary>LQ9116: it uses us and switched us off.</summary>
    public static Problem SwitchedOff(string? project) =>
        new("LQ9116", "QualityEnabled is false in it, so nothing of it was looked at.", "Remove that setting", project);

    /// <summary>LQ9112: no rules for its language.</summary>
    public static Problem OtherLanguage(string? project, string language) =>
        new("LQ9112", $"It is written in {(language.Length == 0 ? "an unknown language" : language)}; our rules read C#.", "Nothing to do; the report says so for as long as it is true", project);

    internal static Problem BrokenFragment(string name, string why) =>
        new("LQ9105", $"The fragment {name} is broken: {why}.", BuildAgain);

    internal static Problem BrokenLog(string why) =>
        new("LQ9105", $"The compiler's log is missing or broken: {why}.", BuildAgain);

    internal static Problem StaleLog(TimeSpan age) =>
        new("LQ9106", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The compiler's log is {age.TotalSeconds:0} seconds older than the assembly: something else compiled it afterwards."), BuildAgain);

    internal static Problem OtherFormat(string format) =>
        new("LQ9107", $"ErrorLog asks for format '{(format.Length == 0 ? "1" : format)}'; only 2.1 tells which rules ran.", "Write <ErrorLog>path,version=2.1</ErrorLog>, or leave ErrorLog unset");

    internal static Problem RulesDidNotRun(string why) =>
        new("LQ9101", $"Our rules did not run: {why}.", "dotnet build with RunAnalyzers=true");

    internal static Problem DoesNotCompile(string? project) =>
        new("LQ9101", "Our rules did not see all of it: the code does not compile.", "Correct the errors of the compiler", project);

    internal static Problem RulesRefused(string message) =>
        new("LQ9102", $"The compiler refused our rules: {message}", "Build with .NET SDK 10.0.100 or later");

    internal static Problem OwnRuleCrashed(string message) =>
        new("LQ9103", $"One of our rules crashed: {message}", "Report it with the message; build with a version of LLMChat.Quality without the defect");

    internal static Problem OtherRuleCrashed(string message) =>
        new("LQ9104", $"Another tool's rule crashed, its findings may be incomplete: {message}", "Update or remove that analyzer");

    internal static Problem SdkLeavesItsRulesOut(string framework) =>
        new("LQ9113", $"The .NET analyzers did not run: the SDK leaves them out for {framework}.", "Set QualityNETAnalyzers to true, in Directory.Build.props for all projects");

    internal static Problem SdkRulesDidNotRun(string why) =>
        new("LQ9113", $"The .NET analyzers did not run: {why}.", "Set EnableNETAnalyzers to true and AnalysisMode to anything but None");
}

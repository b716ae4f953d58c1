using System.Collections.Immutable;
using System.Security.Cryptography;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Reads what one target framework left behind, and decides whether it can be believed.</summary>
/// <param name="root">The folder everything is named from.</param>
/// <param name="ourRules">Every id that must be among the rules of a log.</param>
/// <param name="configuration">The build configuration that is judged; empty for any.</param>
internal sealed class FrameworkReader(SourceRoot root, ImmutableArray<string> ourRules, string configuration)
{
    /// <summary>The compiler writes the assembly first and the log last; file systems round by up to two seconds.</summary>
    internal static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(2);

    public FrameworkReading Read(ExpectedProject project, ExpectedFramework expected)
    {
        var name = root.ProjectName(project.Path);
        if ((expected.NotMeasured ?? project.NotMeasured) is { } known)
            return FrameworkReading.NotMeasured(expected.TargetFramework, known with { Path = name });
        if (project.Language is not ("" or "C#"))
            return NotRead(expected.TargetFramework, ProjectProblems.OtherLanguage(name, project.Language), OfOtherLanguage(project, expected));
        if (expected.FragmentPath is null)
            return FrameworkReading.NotMeasured(expected.TargetFramework, ProjectProblems.NotBuilt(name));

        var (fragment, broken) = ProjectFragment.Read(expected.FragmentPath);
        broken ??= Mismatch(project, expected, fragment!);
        return broken is null
            ? Read(fragment!, name)
            : FrameworkReading.NotMeasured(expected.TargetFramework, broken with { Path = name });
    }

    // no rules for its code, and yet it may be what tests cover, or hold tests
    private ProjectFragment? OfOtherLanguage(ExpectedProject project, ExpectedFramework expected)
    {
        var fragment = expected.FragmentPath is { } path ? ProjectFragment.Read(path).Fragment : null;
        return fragment is not null && Mismatch(project, expected, fragment) is null ? fragment : null;
    }

    private FrameworkReading NotRead(string framework, Problem problem, ProjectFragment? other)
    {
        if (other is null)
            return FrameworkReading.NotMeasured(framework, problem);
        var reading = FrameworkReading.NotMeasured(framework, problem, (other, Describe(other)));
        return File.Exists(other.IntermediateAssembly)
            ? reading with { Evidence = reading.Evidence with { Compiled = File.GetLastWriteTimeUtc(other.IntermediateAssembly) } }
            : reading;
    }

    private Problem? Mismatch(ExpectedProject project, ExpectedFramework expected, ProjectFragment fragment) =>
        !root.AreSame(project.Path, fragment.Project) ? ProjectProblems.BrokenFragment(Path.GetFileName(expected.FragmentPath!), "it belongs to another project")
        : fragment.TargetFramework != expected.TargetFramework ? ProjectProblems.BrokenFragment(Path.GetFileName(expected.FragmentPath!), "it belongs to another target framework")
        : configuration.Length > 0 && fragment.Configuration != configuration ? ProjectProblems.NotBuilt(null)
        : null;

    private FrameworkReading Read(ProjectFragment fragment, string name)
    {
        if (fragment.Language != "C#")
            return NotRead(fragment.TargetFramework, ProjectProblems.OtherLanguage(name, fragment.Language), fragment);

        var reading = ReadLog(fragment);
        var logTime = reading.Log is null ? fragment.Written : new DateTimeOffset(File.GetLastWriteTimeUtc(fragment.Log));
        var time = logTime > fragment.Written ? logTime : fragment.Written;
        if (reading.Log is not { } log)
            return FrameworkReading.NotMeasured(fragment.TargetFramework, reading.Problem! with { Path = name }, (fragment, Describe(fragment)), time);

        var facts = SourceFactsReader.Read(log);
        var hidden = HiddenSources.Of(log, root);
        var code = facts is null ? null : FactLists.Code(log, root);
        var problem = Stale(fragment, logTime) ?? Canary.Check(log, ourRules) ?? Incomplete(fragment, log, code is null ? null : facts) ?? HiddenSources.TooMuch(log, hidden);
        var evidence = new FrameworkEvidence(
            fragment.TargetFramework,
            problem is null ? facts : null,
            log.Errors,
            Describe(fragment),
            [.. fragment.DisabledRules.Union(SdkRulesCheck.Disabled(log), StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            problem is null ? null : problem with { Path = name })
        {
            Compiled = log.Errors == 0 && problem?.Id is null or "LQ9109" ? logTime : null,
            Hidden = hidden,
        };
        return new FrameworkReading(
            evidence,
            fragment,
            log,
            problem is null && SdkRulesCheck.Check(log, fragment) is { } sdk ? sdk with { Path = name } : null,
            [.. Canary.OtherCrashes(log).Select(crash => crash with { Path = name })],
            time)
        {
            Places = FactLists.Places(log, root),
            Code = code ?? [],
        };
    }

    private static CompilerLogReading ReadLog(ProjectFragment fragment)
    {
        if (fragment.Log.Length == 0)
            return new(null, ProjectProblems.BrokenLog("the project asks for none"));
        return fragment.LogFormat is "2" or "2.1" or "2.1.0"
            ? CompilerLog.Read(fragment.Log)
            : new(null, ProjectProblems.OtherFormat(fragment.LogFormat));
    }

    private static Problem? Stale(ProjectFragment fragment, DateTimeOffset logTime)
    {
        var assembly = new FileInfo(fragment.IntermediateAssembly.Length == 0 ? "." : fragment.IntermediateAssembly);
        if (!assembly.Exists)
            return null;
        var age = new DateTimeOffset(assembly.LastWriteTimeUtc) - logTime;
        return age > StaleAfter ? ProjectProblems.StaleLog(age) : null;
    }

    // rules skip much of code that does not compile, and compilation end actions may not run; an error of any tool keeps the assembly from being written
    private static Problem? Incomplete(ProjectFragment fragment, CompilerLog log, SourceFacts? facts)
    {
        if (log.Errors > 0)
            return ProjectProblems.DoesNotCompile(null);
        if (log.Results.Any(result => result is { Level: "error", Suppression: null }))
            return facts is null ? ProjectProblems.DoesNotCompile(null) : null;
        return facts is null ? ProjectProblems.RulesDidNotRun("the log holds no source facts")
            : fragment.IntermediateAssembly.Length > 0 && !File.Exists(fragment.IntermediateAssembly) ? ProjectProblems.NotBuilt(null)
            : null;
    }

    private AssemblyFacts? Describe(ProjectFragment fragment)
    {
        foreach (var path in new[] { fragment.OutputAssembly, fragment.IntermediateAssembly })
        {
            if (path.Length == 0 || !File.Exists(path))
                continue;
            try
            {
                using var stream = File.OpenRead(path);
                return new AssemblyFacts(root.RelativeOrName(path), stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // then the other one
            }
        }

        return null;
    }
}

using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Everything one project told.</summary>
internal sealed record ProjectReading(ProjectEvidence Evidence, ImmutableArray<FrameworkReading> Frameworks)
{
    /// <summary>Why the .NET analyzers saw no target framework of it; <see langword="null"/> when they saw one, or when nothing was measured.</summary>
    /// <remarks>They are on by default for .NET only; where one framework of several had them, the same source was looked at.</remarks>
    public Problem? SdkRules => Frameworks.All(framework => framework.SdkRules is not null) ? Frameworks[0].SdkRules : null;

    /// <summary>Coverage files of other tools that it names, as absolute paths.</summary>
    public ImmutableArray<string> CoverageFiles { get; init; } = [];

    /// <summary>Whether others can reference it: a library that holds no tests.</summary>
    public bool HasPublicApi => Evidence is { IsTest: false, OutputType: "Library" };

    /// <summary>Whether all of it was looked at.</summary>
    public bool IsComplete => Frameworks.All(framework => framework.IsComplete);

    /// <summary>Why not all of it was looked at.</summary>
    public Problem Reason => Frameworks.Select(framework => framework.Evidence.NotMeasured).FirstOrDefault(problem => problem is not null)
        ?? (IsComplete && SdkRules is { } problem ? problem : ProjectProblems.DoesNotCompile(Evidence.Path));

    /// <summary>What a user must know of it.</summary>
    public IEnumerable<Problem> Problems =>
    [
        .. Frameworks.Select(framework => framework.Evidence.NotMeasured).OfType<Problem>(),
        .. Frameworks.SelectMany(framework => framework.Crashed),
        .. SdkRules is { } problem ? new[] { problem } : [],
        .. Frameworks.Any(framework => framework.Evidence.NotMeasured is not null) ? [] : Notices(),
    ];

    private IEnumerable<Problem> Notices() =>
        HiddenSources.Notice(Frameworks.SelectMany(framework => framework.Evidence.Hidden), Evidence.Path) is { } hidden ? [hidden] : [];

    public static ProjectReading Read(SourceRoot root, FrameworkReader reader, ExpectedProject project)
    {
        ImmutableArray<ExpectedFramework> expected = project.Frameworks.IsDefaultOrEmpty ? [new ExpectedFramework("", null)] : project.Frameworks;
        ImmutableArray<FrameworkReading> frameworks =
        [
            .. expected
                .OrderBy(framework => framework.TargetFramework, StringComparer.Ordinal)
                .ThenByDescending(framework => framework.FragmentPath, StringComparer.Ordinal)
                .DistinctBy(framework => framework.TargetFramework, StringComparer.Ordinal)
                .Select(framework => reader.Read(project, framework)),
        ];
        var fragment = frameworks.Select(framework => framework.Fragment).FirstOrDefault(fragment => fragment is not null);
        return new ProjectReading(
            new ProjectEvidence(
                root.ProjectName(project.Path),
                fragment?.Language ?? project.Language,
                fragment?.OutputType ?? "",
                [.. frameworks.Select(framework => framework.Evidence)]),
            frameworks)
        {
            CoverageFiles = project.CoverageFiles,
        };
    }
}

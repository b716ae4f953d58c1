using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Inspection;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Evidence.Strictness;

/// <summary>Reads how strict the build of production code is: each setting in its share of points, each project by its lines.</summary>
internal static class StrictnessReader
{
    private const string LockFile = "packages.lock.json";

    public static ShareReading Read(ImmutableArray<ProjectReading> projects, DependencyAudit audit, SourceRoot root)
    {
        if (projects.IsEmpty)
            return ShareReading.NotMeasured("The target has no project.", "Name a solution or project that has one");
        if (projects.FirstOrDefault(project => !project.IsComplete) is { Reason: var problem } unseen)
            return ShareReading.NotMeasured($"{unseen.Evidence.Path} was not measured. {problem.Id}: {problem.Message}", problem.Remedy);
        ImmutableArray<StrictProject> code = [.. projects.Where(project => !project.Evidence.IsTest).Select(project => Of(project, audit, root)).Where(project => project.Lines > 0)];
        return code.IsEmpty
            ? ShareReading.NotApplicable("no line of hand-written code outside test projects")
            : ShareReading.Of(100 * code.Sum(project => (long)project.Lines), [.. code.SelectMany(Missing)]);
    }

    private static StrictProject Of(ProjectReading project, DependencyAudit audit, SourceRoot root)
    {
        var largest = project.Frameworks.MaxBy(framework => framework.Evidence.Facts!.Lines)!;
        var folder = Path.GetDirectoryName(root.Absolute(project.Evidence.Path))!;
        return new(
            project.Evidence.Path,
            largest.Evidence.Facts!.Lines,
            largest.Fragment!,
            File.Exists(Path.Combine(folder, LockFile)) || audit.Projects.FirstOrDefault(restored => root.ProjectName(restored.Project.Path) == project.Evidence.Path) is { Restored: { } assets } packages && (assets.IsLocked || !packages.Packages.Any()),
            GlobalJson.Above(folder) is { File: { } pin, SdkVersion: not null } && root.Relative(pin) is not null);
    }

    private static IEnumerable<Shortfall> Missing(StrictProject project) => StrictSettings.All.Where(setting => !setting.Holds(project)).Select(setting => new Shortfall(
        MetricNames.Strictness,
        new CodeLocation(project.Path, 1, 1, 1, 1),
        (long)setting.Points * project.Lines,
        string.Create(CultureInfo.InvariantCulture, $"{project.Path} ({project.Lines:N0} lines) is built without {setting.Name}, which is worth {setting.Points} of 100: {setting.Remedy}")));
}

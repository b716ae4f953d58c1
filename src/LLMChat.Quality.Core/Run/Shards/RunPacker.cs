using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Packs runs of tests. That they ran what was built is proved here: no other machine has these assemblies.</summary>
internal sealed class RunPacker(EvidenceReadings readings, bool hasBuilt)
{
    /// <summary>Assemblies of this shard's projects, which the reading compared already.</summary>
    private readonly HashSet<string> _own = new(
        readings.Projects.SelectMany(project => project.Frameworks).Select(framework => Path.GetFileNameWithoutExtension(framework.Fragment?.IntermediateAssembly ?? "")),
        StringComparer.OrdinalIgnoreCase);

    public PackedRun Pack(ProjectReading project, FrameworkReading framework, SourceRoot root)
    {
        var reading = readings.Tests.Run(project, framework);
        var run = reading.Run;
        if (!reading.Modules.IsEmpty && Other(framework.Fragment!.TestFolder) is { } other)
            return Pack(new RunReading(run with { Results = null, Coverage = null, Problem = TestProblems.OtherAssembly(other) with { Path = project.Evidence.Path } }), [], root);
        return Pack(reading, run.Results is null ? [] : TestsOf(framework.Fragment!.TestFolder), root);
    }

    private static PackedRun Pack(RunReading reading, ImmutableArray<TestTally> tests, SourceRoot root) => new(
        reading.Run.Results is { } results ? results with { Failures = [.. results.Failures.Select(failure => failure with { Stack = Place(failure.Stack, root) })] } : null,
        reading.Run.Problem,
        PackedCoverage.Of(reading.Run.Coverage),
        reading.Run.CoverageProblem,
        reading.Modules,
        reading.Covered,
        reading.Filter,
        tests);

    /// <summary>An assembly of a project that is in another shard: it must be the one that lies there now, and that must be built of these sources.</summary>
    private string? Other(string testFolder)
    {
        if (TestFragmentFile.Read(testFolder) is not { } run)
            return "";
        var now = TestRunRecord.Modules(Path.GetDirectoryName(run.Assembly) ?? "");
        return run.Modules.Where(module => !_own.Contains(module.Key) && (!hasBuilt || !now.TryGetValue(module.Key, out var id) || id != module.Value)).Select(module => module.Key).FirstOrDefault();
    }

    private static ImmutableArray<TestTally> TestsOf(string testFolder) => TestFragmentFile.Read(testFolder) is { } run ? TrxFile.Tests(TestFiles.ResultsOf(testFolder, run)) : [];

    /// <summary>The one frame of a stack that leads into the tree, in the shape that frames have.</summary>
    private static string Place(string stack, SourceRoot root) => StackFrame.PlacesOf(stack)
        .Select(place => root.Relative(place.Path) is { } path ? string.Create(CultureInfo.InvariantCulture, $"at A.B() in {path}:line {place.Line}") : null)
        .FirstOrDefault(place => place is not null) ?? "";
}

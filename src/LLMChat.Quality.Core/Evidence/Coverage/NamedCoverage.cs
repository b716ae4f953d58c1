using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>Coverage files that projects name (<c>QualityCoverage</c> items): another tool wrote them, at a time of its own.</summary>
internal sealed class NamedCoverage(string root, IReadOnlySet<string> ignored, IEnumerable<string> assemblies)
{
    private readonly Dictionary<string, CoverageReading> _read = new(StringComparer.Ordinal);
    private readonly FileInfo? _newest = assemblies.Select(assembly => new FileInfo(assembly)).Where(assembly => assembly.Exists).MaxBy(assembly => assembly.LastWriteTimeUtc);

    /// <summary>All that the project's files tell; <see langword="null"/> when it names none.</summary>
    public CoverageReading? Read(ProjectReading project)
    {
        if (project.CoverageFiles.IsEmpty)
            return null;
        var readings = project.CoverageFiles.Order(StringComparer.Ordinal).Select(Read).ToArray();
        var maps = readings.Select(reading => reading.Map).OfType<CoverageMap>().ToArray();
        var problem = readings.Select(reading => reading.Problem).FirstOrDefault(problem => problem is not null);
        return new(maps.Length == 0 ? null : CoverageMap.Union(maps), problem is null ? null : problem with { Path = project.Evidence.Path });
    }

    /// <summary>What was written before the code was compiled tells of other code.</summary>
    private CoverageReading Read(string file)
    {
        if (!_read.TryGetValue(file, out var reading))
        {
            _read[file] = reading = _newest is not null && File.Exists(file) && File.GetLastWriteTimeUtc(file) < _newest.LastWriteTimeUtc
                ? new(null, TestProblems.CoverageOfOlderBuild(Path.GetFileName(file), _newest.Name))
                : CoverageFile.Read(file, root, ignored);
            if (reading.Map is { } map)
                map.ListsEveryAssembly = false; // nobody knows what it was asked to look at
        }

        return reading;
    }
}

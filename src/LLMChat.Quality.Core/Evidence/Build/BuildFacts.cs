using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Build;

/// <summary>What the build made, and how long it took.</summary>
/// <param name="Assemblies">The built files that are there, by the path they were asked for.</param>
/// <param name="WallTime">The wall time of the last full build; <see langword="null"/> when none was timed.</param>
public sealed record BuildFacts(ImmutableSortedDictionary<string, AssemblyFacts> Assemblies, TimeSpan? WallTime)
{
    /// <summary>Reads the facts; files that have not changed since the last time are not read again.</summary>
    /// <param name="root">The root that paths are relative to.</param>
    /// <param name="assemblies">Absolute paths of built files; those that are not there are left out.</param>
    /// <param name="cacheFolder">The folder that remembers digests; without it every file is read.</param>
    /// <param name="durationFile">The fragment with the time of the last full build, if the build writes one.</param>
    public static BuildFacts Read(string root, IEnumerable<string> assemblies, string? cacheFolder, string? durationFile) =>
        Read(root, assemblies, cacheFolder, durationFile, TimeProvider.System);

    internal static BuildFacts Read(string root, IEnumerable<string> assemblies, string? cacheFolder, string? durationFile, TimeProvider time)
    {
        var digests = FileDigests.Read(cacheFolder, time.GetUtcNow());
        var facts = ImmutableSortedDictionary.CreateBuilder<string, AssemblyFacts>(StringComparer.Ordinal);
        foreach (var path in assemblies.Distinct(StringComparer.Ordinal))
        {
            if (digests.Of(path) is var (bytes, sha256))
                facts[path] = new AssemblyFacts(NameOf(root, path), bytes, sha256);
        }

        digests.Write(cacheFolder);
        return new BuildFacts(facts.ToImmutable(), BuildDuration.Read(durationFile));
    }

    private static string NameOf(string root, string path)
    {
        var relative = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(path) : relative;
    }
}

using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Coverage;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>Opens the record of a run of tests.</summary>
public static class TestRunRecord
{
    /// <summary>Empties the folder, so that nothing of an earlier run is taken for this one's, and notes what runs.</summary>
    /// <param name="folder">Where this run leaves everything.</param>
    /// <param name="run">What runs.</param>
    public static FileWrite Begin(string folder, TestFragment run)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileWrite(false, new Problem("LQ9402", "The folder for the results of tests cannot be emptied.", "Close what holds it, and give the building user the right to write it", folder));
        }

        return TestFragmentFile.Write(run, folder);
    }

    /// <summary>The assemblies of a folder that have their symbols beside or inside them, by their names, and their module version ids.</summary>
    public static ImmutableSortedDictionary<string, Guid> Modules(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file) is ".dll" or ".exe" && (File.Exists(Path.ChangeExtension(file, ".pdb")) || AssemblySymbols.AreInside(file)))
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file), Id: AssemblySymbols.ModuleVersionId(file)))
            .Where(module => module.Id is not null)
            .DistinctBy(module => module.Name, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(module => module.Name, module => module.Id!.Value, StringComparer.Ordinal)
        : ImmutableSortedDictionary<string, Guid>.Empty;
}

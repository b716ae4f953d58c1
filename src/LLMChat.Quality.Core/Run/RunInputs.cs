using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Run;

/// <summary>A digest of all that a verdict is made from, by names, sizes and times: enough to see that nothing changed, without reading anything.</summary>
internal static class RunInputs
{
    public static string Digest(QualityRunRequest request, ConfigurationReading reading, Locations locations, TreeListing tree, GitFacts git)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(RunInputs).Module.ModuleVersionId.ToString(), request.Target, request.Configuration, request.Environment, request.Block, request.ToFlags(), reading.Configuration!.Digest, reading.Configuration.Source);
        Add(hash, [.. reading.Warnings.Select(warning => warning.ToString())]);
        Add(hash, git.ToString(), locations.Output, tree.WithoutGit?.Message);
        foreach (var project in request.Projects)
        {
            Add(hash, project.ToString());
            if (project.Fragment is { } fragment)
                AddProject(hash, Path.GetDirectoryName(fragment)!);
        }

        foreach (var file in tree.Files.Where(file => !IsOurs(file, locations)))
            Add(hash, file.Path, Text(file.Bytes), Text(file.ModifiedTicks));
        Add(hash, [.. tree.Problems.Select(problem => problem.ToString())]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Without git the listing holds the report of the last run, which is no reason to judge again.</summary>
    private static bool IsOurs(TreeFile file, Locations locations) =>
        Path.GetFullPath(file.Path, locations.Root).StartsWith(locations.Output + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The fragment and the compiler's log in one folder, and the assembly one folder up.</summary>
    private static void AddProject(IncrementalHash hash, string folder)
    {
        AddFiles(hash, folder, "*");
        AddFiles(hash, Path.GetDirectoryName(folder)!, "*.dll");
    }

    private static void AddFiles(IncrementalHash hash, string folder, string pattern)
    {
        var entries = new DirectoryInfo(folder);
        if (!entries.Exists)
            return;
        foreach (var file in entries.EnumerateFiles(pattern).OrderBy(file => file.Name, StringComparer.Ordinal))
            Add(hash, file.FullName, Text(file.Length), Text(file.LastWriteTimeUtc.Ticks));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Add(IncrementalHash hash, params string?[] texts)
    {
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text ?? "\u0001"));
            hash.AppendData([0]);
        }
    }
}

using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Files;

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>Which files of a tree are scanned, and how many are left out on purpose.</summary>
/// <param name="Files">Those that are scanned, in ordinal order.</param>
/// <param name="Excluded">How many the configuration leaves out.</param>
internal sealed record ScannedFiles(ImmutableArray<TreeFile> Files, int Excluded)
{
    // made of fingerprints; see the design's section on baseline and history
    private static readonly string[] OwnFiles = [".quality-gates.baseline.jsonl", ".quality-gates.history.jsonl"];

    public static ScannedFiles Of(TreeListing tree, SecretScanOptions options)
    {
        var own = OwnFolder(tree.Root, options.OutputFolder);
        var excludes = options.Excludes.Select(exclude => Glob.Parse(exclude.Path)).ToArray();
        var files = ImmutableArray.CreateBuilder<TreeFile>(tree.Files.Length);
        var excluded = 0;
        foreach (var file in tree.Files)
        {
            if (OwnFiles.Contains(file.Path) || (own is not null && file.Path.StartsWith(own, StringComparison.Ordinal)))
                continue;
            if (excludes.Any(exclude => exclude.IsMatch(file.Path)))
                excluded++;
            else
                files.Add(file);
        }

        return new ScannedFiles(files.ToImmutable(), excluded);
    }

    /// <summary>The output folder as the start of paths; <see langword="null"/> when it is not below the root, or is the root.</summary>
    private static string? OwnFolder(string root, string? folder)
    {
        if (folder is null)
            return null;

        var relative = Path.GetRelativePath(root, folder).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." || relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative.TrimEnd('/') + "/";
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Evidence.Semgrep;

namespace LLMChat.Quality.Core.Run;

/// <summary>A digest of what a verdict is made from beside the tree itself, by names, sizes and times.</summary>
internal static class RunInputs
{
    public static string Digest(QualityRunRequest request, string? configurationFile, Locations locations)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(RunInputs).Module.ModuleVersionId.ToString(), request.ToText(), locations.Root, locations.Output);
        AddFile(hash, configurationFile);
        AddFile(hash, locations.History);
        AddFile(hash, locations.Baseline);
        if (File.Exists(locations.Baseline))
            Add(hash, TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); // entries expire
        foreach (var project in request.Projects)
            AddProject(hash, project);
        foreach (var file in request.SarifFiles.Concat(request.PackageLists).Concat(request.BenchmarkFiles))
            AddFile(hash, file);
        foreach (var file in request.PackageLists)
            Add(hash, PackageListFile.IsTooOld(file, TimeProvider.System.GetUtcNow()) ? "old" : "");
        AddFile(hash, SemgrepCommand.Find(locations.Root, Environment.GetEnvironmentVariable("PATH"), TimeProvider.System)?.Program); // installing it changes what can be measured
        AddGit(hash, Path.Combine(locations.Root, ".git"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The fragment and the compiler's log in one folder, and the assembly one folder up.</summary>
    private static void AddProject(IncrementalHash hash, RequestedProject project)
    {
        Add(hash, project.File, project.TargetFramework, project.Language, project.Fragment, project.Absence.ToString());
        foreach (var file in project.CoverageFiles)
            AddFile(hash, file);
        AddFile(hash, project.AssetsFile.Length > 0 ? project.AssetsFile : null);
        Add(hash, [.. project.AcceptedAdvisories, ProjectDependencies.IsTooOld(project.AssetsFile, TimeProvider.System.GetUtcNow()) ? "old" : ""]);
        if (project.Fragment is null || Path.GetDirectoryName(project.Fragment) is not { } folder)
            return;
        AddFiles(hash, folder, "*");
        AddFiles(hash, Path.Combine(folder, "tests"), "*");
        AddFiles(hash, Path.GetDirectoryName(folder)!, "*.dll");
    }

    /// <summary>Where the tree stands: the commit, the branch and the index, of a work tree of its own or of a linked one.</summary>
    private static void AddGit(IncrementalHash hash, string git)
    {
        var folder = File.Exists(git) && ReadStart(git) is { } link && link.StartsWith("gitdir:", StringComparison.Ordinal)
            ? Path.GetFullPath(link["gitdir:".Length..].Trim(), Path.GetDirectoryName(git)!)
            : git;
        var head = ReadStart(Path.Combine(folder, "HEAD")) ?? "";
        Add(hash, head);
        AddFile(hash, Path.Combine(folder, "index"));
        AddFile(hash, Path.Combine(folder, "info", "exclude"));
        var common = ReadStart(Path.Combine(folder, "commondir")) is { } other ? Path.GetFullPath(other.Trim(), folder) : folder;
        AddFile(hash, Path.Combine(common, "packed-refs"));
        AddFile(hash, Path.Combine(common, "config"));
        AddFile(hash, Path.Combine(common, "shallow"));
        Add(hash, TicksOf(Path.Combine(common, "refs", "tags")));
        if (head.StartsWith("ref: ", StringComparison.Ordinal) && !head.Contains("..", StringComparison.Ordinal))
            AddFile(hash, Path.Combine(common, head["ref: ".Length..].Trim()));
    }

    /// <summary>A folder changes when a file in it comes or goes.</summary>
    private static string? TicksOf(string folder) => Directory.Exists(folder) ? Text(Directory.GetLastWriteTimeUtc(folder).Ticks) : null;

    private static string? ReadStart(string path)
    {
        var file = new FileInfo(path);
        return file is { Exists: true, Length: > 0 and < 4096 } ? File.ReadAllText(path) : null;
    }

    private static void AddFiles(IncrementalHash hash, string folder, string pattern)
    {
        var entries = new DirectoryInfo(folder);
        if (!entries.Exists)
            return;
        foreach (var file in entries.EnumerateFiles(pattern).OrderBy(file => file.Name, StringComparer.Ordinal))
            Add(hash, file.FullName, Text(file.Length), Text(file.LastWriteTimeUtc.Ticks));
    }

    private static void AddFile(IncrementalHash hash, string? path)
    {
        var file = path is null ? null : new FileInfo(path);
        Add(hash, path, file is { Exists: true } ? $"{Text(file.Length)} {Text(file.LastWriteTimeUtc.Ticks)}" : null);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Add(IncrementalHash hash, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text ?? "\u0001"));
            hash.AppendData([0]);
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>Finds the rules that the configuration names.</summary>
internal static class RuleFiles
{
    /// <summary>The rules, or why there are none.</summary>
    public static (ImmutableArray<RuleFile> Rules, Problem? Problem) Of(SemgrepRequest request)
    {
        if (request.Settings.Rules.IsEmpty)
            return ([new(Path.Combine(request.Folder, "csharp.yml"), OwnRules.Text)], null);
        var rules = request.Settings.Rules.Select(rule => (Name: rule, File: SemgrepWords.IsOfRegistry(rule) ? OfRegistry(rule, request.Time) : OfTree(rule, request))).ToArray();
        return rules.FirstOrDefault(rule => rule.File is null).Name is { } missing
            ? ([], SemgrepProblems.Failed($"the rule file {missing} is not there, or leads out of the repository"))
            : ([.. rules.Select(rule => rule.File!)], null);
    }

    /// <summary>The files among them, relative to the root: git may ignore them, and yet the verdict stands on them.</summary>
    public static IEnumerable<TreeFile> Named(SemgrepSettings settings, string configurationFolder, string root) => settings.Policy == SemgrepPolicy.Off ? [] : settings.Rules
        .Where(rule => !SemgrepWords.IsOfRegistry(rule))
        .Select(rule => new FileInfo(Path.GetFullPath(rule, configurationFolder)))
        .Where(file => file.Exists)
        .Select(file => new TreeFile(Path.GetRelativePath(root, file.FullName), file.Length, file.LastWriteTimeUtc.Ticks));

    // the registry's rules change without a file of the tree changing: they hold for a day
    private static RuleFile OfRegistry(string rule, TimeProvider time) => new(rule, time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static RuleFile? OfTree(string rule, SemgrepRequest request)
    {
        var path = Path.GetFullPath(rule, request.ConfigurationFolder);
        var repository = RealPath.Of(ProgramFolders.RepositoryAround(request.Root));
        if (RealPath.Of(path) is not { } real || repository is null || !real.StartsWith(Path.TrimEndingDirectorySeparator(repository) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return null;
        try
        {
            return new FileInfo(real) is { Exists: true, Length: > 0 } ? new(path, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(real)))) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Owners;

namespace LLMChat.Quality.Core.Run.Scopes;

/// <summary>Looks up in the tree what lies in each scope and who owns it.</summary>
internal static class ScopeReview
{
    private const int MostOwners = 5;

    /// <summary>Adds it to the evidence, with a warning for a scope that nothing lies in.</summary>
    public static QualityEvidence Join(QualityEvidence evidence, ConfigurationReading reading, string root, TreeListing tree)
    {
        var owners = CodeOwners.Read(root);
        var scopes = reading.Configuration!.Scopes;
        if (scopes.IsEmpty && owners.Rules.IsEmpty)
            return evidence;
        var facts = ImmutableSortedDictionary.CreateBuilder<string, ScopeFacts>(StringComparer.Ordinal);
        foreach (var scope in scopes)
            facts[scope.Name] = Of(scope, tree, owners);
        foreach (var project in evidence.Projects)
            facts.TryAdd(project.Path, new(0, owners.Of(project.Path)));
        return evidence with { Scopes = facts.ToImmutable() };
    }

    /// <summary>The scopes that nothing lies in, each at its place in the configuration.</summary>
    public static IEnumerable<Problem> Empty(QualityEvidence evidence, ConfigurationReading reading)
    {
        foreach (var scope in reading.Configuration!.Scopes)
        {
            if (evidence.Scopes.GetValueOrDefault(scope.Name) is not { Files: 0 })
                continue;
            var paths = reading.Merged?["scopes"]?.Value[scope.Name]?.Value["paths"]?.Value;
            var (line, column) = paths?.File?.Lines.PlaceOf(paths.Offset) ?? (0, 0);
            yield return new("LQ9024", $"No file lies in the scope '{ForeignText.Show(scope.Name)}'{(scope.Thresholds.IsEmpty ? "" : ", so what is asked of it is not known")}.", "Correct its paths: globs relative to the root of the repository, such as src/Payments/**", paths?.File?.Path, line, column);
        }
    }

    private static ScopeFacts Of(Scope scope, TreeListing tree, CodeOwners owners)
    {
        var globs = scope.Paths.Select(Glob.Parse).ToArray();
        var files = tree.Files.Where(file => globs.Any(glob => glob.IsMatch(file.Path))).Select(file => file.Path).ToArray();
        return new(
            files.Length,
            [.. (owners.Rules.IsEmpty ? [] : files.SelectMany(file => owners.Of(file))).CountBy(owner => owner, StringComparer.OrdinalIgnoreCase).OrderByDescending(owner => owner.Value).ThenBy(owner => owner.Key, StringComparer.Ordinal).Take(MostOwners).Select(owner => owner.Key)]);
    }
}

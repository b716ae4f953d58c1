using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Sources of tests that a machine did not know to be tests: what they ran of these counts nowhere.</summary>
internal static class OtherTests
{
    public static Dictionary<Shard, IReadOnlySet<string>> Of(ImmutableArray<Shard> shards)
    {
        var tests = shards
            .SelectMany(shard => shard.Projects.SelectMany(project => project.Frameworks.SelectMany(framework => framework.Documents.Select(document => (Project: project.Path, Document: document)))))
            .Distinct()
            .ToLookup(one => one.Project, one => one.Document, StringComparer.Ordinal);
        if (tests.Count == 0)
            return shards.ToDictionary(shard => shard, IReadOnlySet<string> (shard) => ImmutableHashSet<string>.Empty);
        var code = shards.SelectMany(shard => shard.Projects).SelectMany(project => project.Frameworks).SelectMany(framework => framework.Uncovered?.Files ?? []).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return shards.ToDictionary(shard => shard, IReadOnlySet<string> (shard) =>
        {
            var known = shard.Projects.Where(project => project.Absence == ProjectAbsence.None).Select(project => project.Path).ToHashSet(StringComparer.Ordinal);
            return tests.Where(test => !known.Contains(test.Key)).SelectMany(test => test).Where(document => !code.Contains(document)).ToHashSet(StringComparer.Ordinal);
        });
    }
}

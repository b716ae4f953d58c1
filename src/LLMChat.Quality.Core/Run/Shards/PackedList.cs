using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Dependencies;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>What a list of deprecated or outdated packages told.</summary>
/// <param name="Name">The file, relative to the root when it lies below it.</param>
/// <param name="Kind">Which of the two it is; empty when nobody can tell.</param>
/// <param name="Projects">The projects it tells of.</param>
/// <param name="Packages">The packages.</param>
/// <param name="Problem">Why it does not count.</param>
internal sealed record PackedList(string Name, string Kind, ImmutableArray<string> Projects, ImmutableArray<ListedPackage> Packages, Problem? Problem)
{
    public PackageListReading ToReading() => new(PackageListKind.All.FirstOrDefault(kind => kind.Name == Kind), Projects, Packages, Problem);
}

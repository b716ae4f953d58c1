using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>A coverage map in a form that is short to write and quick to read.</summary>
/// <param name="Files">Its files.</param>
/// <param name="Assemblies">The assemblies it tells of.</param>
/// <param name="ListsEveryAssembly">Whether its tool lists every assembly beside the tests.</param>
/// <param name="DroppedFiles">Files that were not found below the root.</param>
/// <param name="Notices">What a user should know of it.</param>
internal sealed record PackedCoverage(ImmutableArray<PackedFile> Files, ImmutableArray<string> Assemblies, bool ListsEveryAssembly, int DroppedFiles, ImmutableArray<Problem> Notices)
{
    public static PackedCoverage? Of(CoverageMap? map) => map is null
        ? null
        : new(
            [.. map.Files.Select(file => PackedFile.Of(file.Key, file.Value))],
            [.. map.Assemblies.Order(StringComparer.Ordinal)],
            map.ListsEveryAssembly,
            map.DroppedFiles,
            [.. map.Notices.OrderBy(notice => notice.Message, StringComparer.Ordinal)]);

    /// <summary>The map, without some files.</summary>
    public CoverageMap ToMap(IReadOnlySet<string> without)
    {
        var map = new CoverageMap { ListsEveryAssembly = ListsEveryAssembly, DroppedFiles = DroppedFiles };
        foreach (var assembly in Assemblies)
            map.AddAssembly(assembly);
        foreach (var notice in Notices)
            map.Add(notice);
        foreach (var file in Files.Where(file => !without.Contains(file.Path)))
            file.AddTo(map.File(file.Path));
        return map;
    }
}

using System.Collections.Immutable;
using System.Text.Json;

namespace LLMChat.Quality.Core.Configuration.Layers;

/// <summary>Lays files over one another: objects merge, everything else replaces, <see langword="null"/> deletes. Every value keeps the place it came from.</summary>
internal static class LayerMerge
{
    // these speak of the file they stand in
    private static readonly ImmutableArray<string> OfTheFile = ["$schema", "version", "extends"];

    /// <summary>What they say together.</summary>
    /// <param name="layers">The file itself first, then what it extends.</param>
    public static PlacedValue Of(ImmutableArray<ConfigurationLayer> layers)
    {
        var own = layers[0].Root!;
        if (layers.Length == 1)
            return own;
        var folder = Path.GetDirectoryName(layers[0].Place.Path)!;
        var merged = RuleFiles.Rebase(Without(layers[^1].Root!, OfTheFile), layers[^1], folder);
        for (var index = layers.Length - 2; index >= 0; index--)
            merged = Over(merged, index == 0 ? own : RuleFiles.Rebase(Without(layers[index].Root!, OfTheFile), layers[index], folder));
        return merged;
    }

    private static PlacedValue Over(PlacedValue below, PlacedValue above)
    {
        if (above.Kind != JsonValueKind.Object || below.Kind != JsonValueKind.Object)
            return above.Kind == JsonValueKind.Object ? WithoutNulls(above) : above;
        var lower = below.Members.DistinctBy(member => member.Name, StringComparer.Ordinal).ToDictionary(member => member.Name, StringComparer.Ordinal);
        var members = ImmutableArray.CreateBuilder<PlacedMember>();
        foreach (var member in above.Members)
        {
            var under = lower.Remove(member.Name, out var found) ? found : null;
            if (member.Value.Kind == JsonValueKind.Null)
                continue;
            members.Add(under is null ? member with { Value = WithoutNulls(member.Value) } : member with { Value = Over(under.Value, member.Value) });
        }

        members.AddRange(below.Members.Where(member => lower.ContainsKey(member.Name)).Select(member => member with { Value = WithoutNulls(member.Value) }));
        return above with { Members = members.ToImmutable() };
    }

    /// <summary>There is nothing below that a null could delete.</summary>
    private static PlacedValue WithoutNulls(PlacedValue value) => value.Kind != JsonValueKind.Object ? value : value with
    {
        Members = [.. value.Members.Where(member => member.Value.Kind != JsonValueKind.Null).Select(member => member with { Value = WithoutNulls(member.Value) })],
    };

    private static PlacedValue Without(PlacedValue value, ImmutableArray<string> names) => value with { Members = value.Members.RemoveAll(member => names.Contains(member.Name, StringComparer.Ordinal)) };
}

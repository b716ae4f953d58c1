using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>A JSON value and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Its first byte in the file.</param>
/// <param name="Text">A text's characters, or a number as it is written; empty for the rest.</param>
/// <param name="Members">An object's members in the order of the file, duplicates included; a list's items, whose names are their ordinals.</param>
internal sealed record PlacedValue(JsonValueKind Kind, int Offset, string Text, ImmutableArray<PlacedMember> Members)
{
    /// <summary>The file it stands in; <see langword="null"/> for what stands in none.</summary>
    public FileProblems? File { get; init; }

    /// <summary>The number, when it is one that can be represented.</summary>
    public decimal? Number =>
        Kind == JsonValueKind.Number && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The first member of this name.</summary>
    public PlacedMember? this[string name] => Members.FirstOrDefault(member => member.Name == name);

    /// <summary>The value as a message shows it.</summary>
    public string Shown => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text \"{ForeignText.Show(Text)}\"",
        JsonValueKind.Number => ForeignText.Show(Text),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}

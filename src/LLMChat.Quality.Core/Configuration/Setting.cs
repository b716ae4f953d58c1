using System.Collections.Immutable;
using System.Globalization;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>One row of the table of settings: the reader, the JSON schema and the documentation are made from it.</summary>
/// <param name="Name">The key in the file.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Description">What it means, in one sentence.</param>
internal sealed record Setting(string Name, SettingKind Kind, string Description)
{
    /// <summary>The least allowed number.</summary>
    public decimal Minimum { get; init; }

    /// <summary>The largest allowed number.</summary>
    public decimal Maximum { get; init; }

    /// <summary>The value without a file, as it is written in JSON; <see langword="null"/> when there is none.</summary>
    public string? Default { get; init; }

    /// <summary>The regular expression a text must match, for the schema; the reader asks <see cref="Judge"/>.</summary>
    public string? Pattern { get; init; }

    /// <summary>Says what is wrong with a text; <see langword="null"/> for a good one.</summary>
    public Func<string, Complaint?> Judge { get; init; } = _ => null;

    /// <summary>Whether the section it stands in is incomplete without it. A required text is not blank.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The member with which a section needs none of the required ones: it takes them from elsewhere.</summary>
    public string? CompletedBy { get; init; }

    /// <summary>The members of a section.</summary>
    public ImmutableArray<Setting> Members { get; init; } = [];

    /// <summary>What the numbers of a section add up to; <see langword="null"/> when that is free.</summary>
    public decimal? Sum { get; init; }

    /// <summary>What an entry looks like that has no row of its own: an item of a list, a section with a free name.</summary>
    public Setting? Entry { get; init; }

    /// <summary>What the value must be, to go after 'takes'.</summary>
    public string Expected => Kind switch
    {
        SettingKind.Section => "an object",
        SettingKind.List => "a list",
        SettingKind.Text => "a text",
        SettingKind.Number => $"a number from {Number(Minimum)} to {Number(Maximum)}",
        SettingKind.Count => $"a whole number from {Number(Minimum)} to {Number(Maximum)}",
        _ => throw new InvalidOperationException($"{Kind} has no words."),
    };

    /// <summary>The row of a member: its own, or that of an entry with a free name.</summary>
    public Setting? Find(string name) => Members.FirstOrDefault(member => member.Name == name) ?? Entry;

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Text.Json;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>Checks what all files say together: nothing that is required is missing, and what has to add up does.</summary>
internal static class CompletenessCheck
{
    private const decimal LargestSummand = 1_000_000_000;

    /// <summary>Checks a value and all that is in it; what has the wrong type has its own message.</summary>
    /// <param name="setting">Its row.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">Its name with those it stands in; empty for the whole.</param>
    /// <param name="offset">Where to say that something is missing in it.</param>
    public static void Check(Setting setting, PlacedValue value, string path, int offset)
    {
        if (value.File!.IsFull)
            return;
        switch (setting.Kind, value.Kind)
        {
            case (SettingKind.Section, JsonValueKind.Object):
                foreach (var member in value.Members)
                {
                    if (setting.Find(member.Name) is { } row && !(SettingsCheck.IsFreeName(setting, row) && row.Judge(member.Name) is not null))
                        Check(row, member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Offset);
                }

                CheckMissing(setting, value, path, offset);
                CheckSum(setting, value, path, offset);
                break;
            case (SettingKind.List, JsonValueKind.Array):
                foreach (var item in value.Members)
                    Check(setting.Entry!, item.Value, $"{path}[{item.Name}]", item.Offset);
                break;
        }
    }

    private static void CheckSum(Setting section, PlacedValue value, string path, int offset)
    {
        if (section.Sum is not { } expected || section.Members.Any(member => value[member.Name] is { } there ? there.Value.Number is null : member.IsRequired))
            return;
        ImmutableArray<Setting> given = [.. section.Members.Where(member => value[member.Name] is not null)];
        ImmutableArray<decimal> numbers = [.. given.Select(member => value[member.Name]!.Value.Number!.Value)];
        var isNear = numbers.All(number => Math.Abs(number) < LargestSummand);
        if (!isNear || numbers.Any(number => number < 0) || numbers.Sum() != expected)
            value.File!.Error(offset, new("LQ9007", FormattableString.Invariant($"The numbers of '{path}' add up to {(isNear ? numbers.Sum() : "something far too large")}, not to {expected}, or one is negative: {string.Join(", ", given.Select(member => $"{member.Name} {ForeignText.Show(value[member.Name]!.Value.Text)}"))}."), FormattableString.Invariant($"Make them add up to {expected}, each between 0 and {expected}.")));
    }

    private static void CheckMissing(Setting section, PlacedValue value, string path, int offset)
    {
        if (section.CompletedBy is { } name && value[name] is not null)
            return;
        var missing = section.Members.Where(member => member.IsRequired && IsMissing(value[member.Name]?.Value)).Select(member => $"'{member.Name}'").ToImmutableArray();
        if (missing.Length > 0)
            value.File!.Error(offset, new("LQ9017", $"'{path}' lacks {string.Join(", ", missing)}.", $"Add {(missing.Length == 1 ? "it" : "them")}: '{path}' needs {SettingsCheck.NamesOf(section)}."));
    }

    /// <summary>A blank text is as good as none; a value of another kind has its own message.</summary>
    private static bool IsMissing(PlacedValue? value) => value is null || (value.Kind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.Text));
}

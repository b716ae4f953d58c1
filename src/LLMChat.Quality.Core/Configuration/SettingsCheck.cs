using System.Collections.Immutable;
using System.Text.Json;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>Compares a file with the table of settings: names, types and ranges.</summary>
/// <param name="problems">Where to say what is wrong.</param>
internal sealed class SettingsCheck(FileProblems problems)
{
    private const decimal LargestSummand = 1_000_000_000;

    /// <summary>Checks a value and all that is in it.</summary>
    /// <param name="setting">Its row.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">Its name with those it stands in: <c>environments.staging</c>; empty for the whole file.</param>
    /// <param name="offset">Where to say that something is missing in it.</param>
    public void Check(Setting setting, PlacedValue value, string path, int offset)
    {
        var subject = path.Length == 0 ? "The file" : $"'{path}'";
        switch (setting.Kind, value.Kind)
        {
            case (SettingKind.Section, JsonValueKind.Object):
                CheckMembers(setting, value, path, offset);
                break;
            case (SettingKind.List, JsonValueKind.Array):
                foreach (var item in value.Members.TakeWhile(_ => !problems.IsFull))
                    Check(setting.Entry!, item.Value, $"{path}[{item.Name}]", item.Offset);
                break;
            case (SettingKind.Text, JsonValueKind.String):
                if (setting.Judge(value.Text) is { } complaint)
                    problems.Error(value.Offset, complaint);
                break;
            case (SettingKind.Number or SettingKind.Count, JsonValueKind.Number):
                CheckNumber(setting, value, subject);
                break;
            default:
                problems.Error(value.Offset, new("LQ9005", $"{subject} is {value.Shown}; it takes {setting.Expected}.", RemedyForType(setting, value)));
                break;
        }
    }

    private void CheckMembers(Setting section, PlacedValue value, string path, int offset)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in value.Members.TakeWhile(_ => !problems.IsFull))
        {
            if (!seen.TryAdd(member.Name, member.Offset))
                problems.Error(member.Offset, new("LQ9003", $"'{ForeignText.Show(member.Name)}' is there twice{In(path)}, first at {problems.PlaceOf(seen[member.Name])}.", "Delete one of the two."));
            if (section.Find(member.Name) is not { } setting)
                problems.Error(member.Offset, Unknown(section, member.Name, path));
            else if (IsFreeName(section, setting) && setting.Judge(member.Name) is { } complaint)
                problems.Error(member.Offset, complaint);
            else
                CheckMember(section, setting, member, path.Length == 0 ? member.Name : $"{path}.{member.Name}");
        }

        CheckMissing(section, value, path, offset);
        CheckSum(section, value, path, offset);
    }

    private void CheckMember(Setting section, Setting setting, PlacedMember member, string path)
    {
        // a number that is out of range cannot be part of the right sum, which has its own message
        if (section.Sum is null || member.Value.Number is null)
            Check(setting, member.Value, path, member.Offset);
    }

    private void CheckSum(Setting section, PlacedValue value, string path, int offset)
    {
        var numbers = section.Members.Select(member => value[member.Name]?.Value.Number).OfType<decimal>().ToImmutableArray();
        if (section.Sum is not { } expected || numbers.Length < section.Members.Length)
            return;
        var isNear = numbers.All(number => Math.Abs(number) < LargestSummand);
        if (!isNear || numbers.Any(number => number < 0) || numbers.Sum() != expected)
            problems.Error(offset, new("LQ9007", FormattableString.Invariant($"The numbers of '{path}' add up to {(isNear ? numbers.Sum() : "something far too large")}, not to {expected}, or one is negative: {string.Join(", ", section.Members.Select(member => $"{member.Name} {ForeignText.Show(value[member.Name]!.Value.Text)}"))}."), FormattableString.Invariant($"Make them add up to {expected}, each between 0 and {expected}.")));
    }

    private void CheckMissing(Setting section, PlacedValue value, string path, int offset)
    {
        var missing = section.Members.Where(member => member.IsRequired && IsMissing(value[member.Name]?.Value)).Select(member => $"'{member.Name}'").ToImmutableArray();
        if (missing.Length > 0)
            problems.Error(offset, new("LQ9017", $"'{path}' lacks {string.Join(", ", missing)}.", $"Add {(missing.Length == 1 ? "it" : "them")}: '{path}' needs {NamesOf(section)}."));
    }

    private void CheckNumber(Setting setting, PlacedValue value, string subject)
    {
        var message = $"{subject} is {value.Shown}; it takes {setting.Expected}.";
        if (value.Number is not { } number)
            problems.Error(value.Offset, new("LQ9006", message, "Use a number in that range."));
        else if (setting.Kind == SettingKind.Count && number != decimal.Truncate(number))
            problems.Error(value.Offset, new("LQ9005", message, "Write it without a fraction."));
        else if (number < setting.Minimum || number > setting.Maximum)
            problems.Error(value.Offset, new("LQ9006", message, "Use a number in that range."));
    }

    private static Complaint Unknown(Setting section, string name, string path)
    {
        var nearest = NearestName.Of(name, section.Members.Select(member => member.Name));
        return new(
            "LQ9004",
            $"'{ForeignText.Show(name)}' is not a known setting{In(path)}{(nearest is null ? "" : $"; did you mean '{nearest}'?")}{(nearest is null ? "; known" : " Known")} settings are {NamesOf(section)}.",
            nearest is null ? "Use one of them, or delete it." : $"Write '{nearest}'.");
    }

    private static string RemedyForType(Setting setting, PlacedValue value) => (setting.Kind, value) switch
    {
        (_, { Kind: JsonValueKind.Null }) => "Delete it to get the default.",
        (SettingKind.Number or SettingKind.Count, { Kind: JsonValueKind.String }) when (value with { Kind = JsonValueKind.Number }).Number is not null => "Write it without quotes.",
        (SettingKind.Text, _) => "Write it in quotes.",
        _ => $"Write {setting.Expected}.",
    };

    /// <summary>A blank text is as good as none; a value of another kind has its own message.</summary>
    private static bool IsMissing(PlacedValue? value) => value is null || (value.Kind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.Text));

    private static bool IsFreeName(Setting section, Setting member) => ReferenceEquals(section.Entry, member);

    private static string In(string path) => path.Length == 0 ? "" : $" in '{path}'";

    private static string NamesOf(Setting section) => string.Join(", ", section.Members.Select(member => member.Name));
}

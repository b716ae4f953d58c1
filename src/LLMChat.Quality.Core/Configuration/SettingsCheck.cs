using System.Text.Json;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>Compares one file with the table of settings: names, types and ranges.</summary>
/// <param name="problems">Where to say what is wrong.</param>
/// <param name="extends">Whether the file extends another, of which <see langword="null"/> deletes something.</param>
internal sealed class SettingsCheck(FileProblems problems, bool extends)
{

    /// <summary>Checks a value and all that is in it.</summary>
    /// <param name="setting">Its row.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">Its name with those it stands in: <c>environments.staging</c>; empty for the whole file.</param>
    public void Check(Setting setting, PlacedValue value, string path)
    {
        var subject = path.Length == 0 ? "The file" : $"'{path}'";
        switch (setting.Kind, value.Kind)
        {
            case (SettingKind.Section, JsonValueKind.Object):
                CheckMembers(setting, value, path);
                break;
            case (SettingKind.List, JsonValueKind.Array):
                foreach (var item in value.Members.TakeWhile(_ => !problems.IsFull))
                    Check(setting.Entry!, item.Value, $"{path}[{item.Name}]");
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

    private void CheckMembers(Setting section, PlacedValue value, string path)
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
    }

    private void CheckMember(Setting section, Setting setting, PlacedMember member, string path)
    {
        if (extends && member.Value.Kind == JsonValueKind.Null)
            return;

        // a number that is out of range cannot be part of the right sum, which has its own message
        if (section.Sum is null || member.Value.Number is null)
            Check(setting, member.Value, path);
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

    private string RemedyForType(Setting setting, PlacedValue value) => (setting.Kind, value) switch
    {
        (_, { Kind: JsonValueKind.Null }) => extends ? $"Write {setting.Expected}." : "Delete it to get the default.",
        (SettingKind.Number or SettingKind.Count, { Kind: JsonValueKind.String }) when (value with { Kind = JsonValueKind.Number }).Number is not null => "Write it without quotes.",
        (SettingKind.Text, _) => "Write it in quotes.",
        _ => $"Write {setting.Expected}.",
    };

    internal static bool IsFreeName(Setting section, Setting member) => ReferenceEquals(section.Entry, member);

    private static string In(string path) => path.Length == 0 ? "" : $" in '{path}'";

    internal static string NamesOf(Setting section) => string.Join(", ", section.Members.Select(member => member.Name));
}

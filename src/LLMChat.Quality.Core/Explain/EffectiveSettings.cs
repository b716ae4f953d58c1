using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Explain;

/// <summary>Walks the table of settings over what the files say.</summary>
internal static class EffectiveSettings
{
    private const string OfTheFile = "$schema";

    /// <summary>Every setting in force, in the order of the table.</summary>
    public static ImmutableArray<EffectiveSetting> Of(ConfigurationReading reading) =>
        [.. Settings.Root.Members.Where(member => member.Name is not (OfTheFile or "extends")).SelectMany(member => Of(member, reading.Merged?[member.Name]?.Value, member.Name, reading))];

    /// <summary>What files that are extended say of the same, and what therefore does not hold.</summary>
    public static IEnumerable<PlacedValue> Said(ConfigurationReading reading, EffectiveSetting row)
    {
        if (row.Value is null || row.Through is not null)
            return [];
        string[] names = row.Environment is { } environment ? ["environments", environment, row.Setting.Name] : row.Path.Split('.');
        return reading.Layers
            .Select(layer => names.Aggregate(layer.Root, (value, name) => value?[name]?.Value))
            .OfType<PlacedValue>()
            .Where(value => value.Kind != JsonValueKind.Null && value.File != row.Value.File);
    }

    private static IEnumerable<EffectiveSetting> Of(Setting setting, PlacedValue? value, string path, ConfigurationReading reading) => (setting.Name, setting.Kind) switch
    {
        ("environments", SettingKind.Section) => reading.Configuration!.Environments.Keys.OrderBy(Order).ThenBy(name => name, StringComparer.Ordinal).SelectMany(name => Environment(setting.Find(name)!, name, value, path)),
        ("regression", SettingKind.Section) when value is null => [new(path, setting, "not asked for", null)],
        ("scopes", SettingKind.Section) => value is { Members.IsEmpty: false }
            ? value.Members.SelectMany(scope => setting.Entry!.Members.SelectMany(member => scope.Value[member.Name] is { } said ? Of(member, said.Value, $"{path}.{scope.Name}.{member.Name}", reading) : []))
            : [new(path, setting, "none", value)],
        (_, SettingKind.Section) => setting.Members.SelectMany(member => Of(member, value?[member.Name]?.Value, $"{path}.{member.Name}", reading)),
        (_, SettingKind.List) => value is { Members.IsEmpty: false } ? value.Members.SelectMany(item => Item(setting.Entry!, item.Value, $"{path}[{item.Name}]", reading)) : [new(path, setting, "none", value)],
        _ => value is null && setting.Default is null ? [] : [new(path, setting, Shown(value, setting), value)],
    };

    private static IEnumerable<EffectiveSetting> Item(Setting entry, PlacedValue item, string path, ConfigurationReading reading) =>
        entry.Kind == SettingKind.Section ? Of(entry, item, path, reading) : [new(path, entry, Shown(item, entry), item)];

    private static IEnumerable<EffectiveSetting> Environment(Setting section, string name, PlacedValue? environments, string path)
    {
        var chain = EnvironmentChain.Of(environments, name);
        if (EnvironmentChain.ExtendsOf(environments, name) is { } extends)
            yield return new($"{path}.{name}.extends", section.Find("extends")!, Shown(extends, section.Find("extends")!), extends, name);
        foreach (var threshold in Settings.Thresholds)
        {
            var (value, of) = chain.Find(environments, threshold);
            var shown = value is null ? chain.ValueOf(environments, threshold).ToString(CultureInfo.InvariantCulture) : value.Shown;
            yield return new($"{path}.{name}.{threshold.Name}", section.Find(threshold.Name)!, shown, value, name, of == name ? null : of);
        }
    }

    /// <summary>The standard ones in the order a change goes through them, then the others.</summary>
    private static int Order(string environment) =>
        Settings.Environments.TakeWhile(row => row.Name != environment).Count();

    private static string Shown(PlacedValue? value, Setting setting) => value switch
    {
        null => setting.Default!,
        { Kind: JsonValueKind.String } => $"\"{ForeignText.Show(value.Text)}\"",
        _ => value.Shown,
    };
}

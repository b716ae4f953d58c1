using System.Collections.Immutable;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Configuration.Layers;

namespace LLMChat.Quality.Core.Explain;

/// <summary>Says of each setting in force what it is, and which file says so.</summary>
public static class ConfigurationExplainer
{
    private const string Default = "default";
    private const string Gap = "  ";

    /// <summary>All settings, those of one environment, or one with all that the files say of it.</summary>
    /// <param name="reading">A reading without errors.</param>
    /// <param name="environment">The environment that is of interest; <see langword="null"/> for all.</param>
    /// <param name="key">A setting or a section; <see langword="null"/> for all.</param>
    public static Explanation Explain(ConfigurationReading reading, string? environment, string? key)
    {
        var configuration = reading.Configuration!;
        if (environment is not null && configuration.CheckEnvironment(environment) is { } unknown)
            return new([], $"{unknown.Id}: {unknown.Message} {unknown.Remedy}");
        var all = EffectiveSettings.Of(reading);
        if (key is null)
            return new([.. Layers(reading), "", .. Table([.. all.Where(row => IsOf(row, environment))])], null);
        var rows = all.Where(row => row.Path == key).ToImmutableArray();
        if (rows is [{ } one])
            return new([.. One(one, reading)], null);
        rows = [.. all.Where(row => row.Path.StartsWith(key + ".", StringComparison.Ordinal) || row.Path.StartsWith(key + "[", StringComparison.Ordinal))];
        if (!rows.IsEmpty)
            return new([.. Table(rows)], null);
        var nearest = all.Select(row => row.Path).Where(path => path.EndsWith("." + key, StringComparison.Ordinal)).Take(4).ToArray() is { Length: > 0 } ends ? string.Join(", ", ends)
            : NearestName.Of(key, all.Select(row => row.Path).Concat(Settings.Root.Members.Select(member => member.Name)));
        return new([], $"LQ9004: '{ForeignText.Show(key)}' is no setting.{(nearest is null ? " Without one, all are listed." : $" Did you mean {nearest}?")}");
    }

    private static IEnumerable<string> Layers(ConfigurationReading reading)
    {
        if (reading.Layers.IsEmpty)
        {
            yield return $"There is no {ConfigurationReader.FileName}: every value is the default. To change some: llmchat-quality init";
            yield break;
        }

        yield return "A value comes from the first of these that gives it:";
        foreach (var (layer, index) in reading.Layers.Select((layer, index) => (layer, index)))
            yield return FormattableString.Invariant($"{Gap}{index + 1}. {Name(layer)}");
        yield return FormattableString.Invariant($"{Gap}{reading.Layers.Length + 1}. the defaults of this version");
    }

    private static string Name(ConfigurationLayer layer) => layer.Place.Package is { } package
        ? $"{layer.Place.Name} (package {package.Title}, hash checked)"
        : ForeignText.Show(layer.Place.Name, int.MaxValue);

    private static bool IsOf(EffectiveSetting row, string? environment) =>
        environment is null || row.Environment is null || row.Environment == environment;

    private static IEnumerable<string> Table(ImmutableArray<EffectiveSetting> rows)
    {
        var (names, values) = (rows.Max(row => row.Path.Length), rows.Max(row => row.Shown.Length));
        return rows.Select(row => $"{row.Path.PadRight(names)}{Gap}{row.Shown.PadRight(values)}{Gap}{From(row)}");
    }

    private static string From(EffectiveSetting row) =>
        (row.Value is { File: { } file } value ? file.FullPlaceOf(value.Offset) : Default) + (row.Through is null ? "" : $", through '{row.Through}'");

    private static IEnumerable<string> One(EffectiveSetting row, ConfigurationReading reading)
    {
        yield return $"{row.Path} = {row.Shown}";
        yield return $"{Gap}from     {From(row)}";
        foreach (var other in EffectiveSettings.Said(reading, row))
            yield return $"{Gap}instead of {Text(other)} in {other.File!.FullPlaceOf(other.Offset)}";
        if (row.Value is not null && row.Setting.Default is { } usual)
            yield return $"{Gap}default  {usual}";
        yield return $"{Gap}takes    {row.Setting.Expected}";
        yield return $"{Gap}meaning  {row.Setting.Description}";
    }

    private static string Text(PlacedValue value) => value.Kind == JsonValueKind.String ? $"\"{ForeignText.Show(value.Text)}\"" : value.Shown;
}

using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Init;

/// <summary>The configuration file that says the defaults, where the code does not certainly miss them.</summary>
internal static class ConfigurationTemplate
{
    private const string First = "development"; // the later environments are where the code should come to
    private const string Schema = "urn:llmchat:quality-gates:v1"; // the $id of the schema that the package ships

    public static string Text(MeasuredCode measured)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            Write(json, measured);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>The defaults that the code misses, each with what it starts from instead.</summary>
    public static IEnumerable<string> Lowered(MeasuredCode measured) =>
        from threshold in Settings.Thresholds
        let usual = threshold.Of(Settings.Environments.Single(environment => environment.Name == First).Defaults)
        where measured.LimitOf(threshold, usual) != usual
        select string.Create(CultureInfo.InvariantCulture, $"{threshold.Name} {measured.LimitOf(threshold, usual)} instead of {usual}");

    private static void Write(Utf8JsonWriter json, MeasuredCode measured)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", FormatVersion.Current);
        json.WriteStartObject("environments");
        foreach (var environment in Settings.Environments)
            Write(json, environment.Name, Settings.Thresholds.Select(threshold => (threshold.Name, Limit(threshold, environment, measured))));
        json.WriteEndObject();
        Write(json, "weighting", Settings.Weights.Select(weight => (weight.Name, weight.Default)));
        Write(json, "blocking_rules", Settings.BlockingRules.Select(rule => (rule.Name, (decimal)rule.Default)));
        json.WriteEndObject();
    }

    private static decimal Limit(ThresholdSetting threshold, StandardEnvironment environment, MeasuredCode measured) =>
        environment.Name == First ? measured.LimitOf(threshold, threshold.Of(environment.Defaults)) : threshold.Of(environment.Defaults);

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<(string Name, decimal Value)> numbers)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in numbers)
            json.WriteNumber(key, value);
        json.WriteEndObject();
    }
}

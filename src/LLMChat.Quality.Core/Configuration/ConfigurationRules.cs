using System.Collections.Immutable;
using System.Text.Json;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>What must hold between several settings of a file.</summary>
/// <param name="problems">Where to say what is wrong.</param>
internal sealed class ConfigurationRules(FileProblems problems)
{
    /// <summary>Checks a file whose names and types have been checked.</summary>
    public void Check(PlacedValue root)
    {
        if (root["environments"] is { Value.Kind: JsonValueKind.Object } environments)
        {
            CheckNames(environments);
            CheckOrder(environments);
        }
    }

    /// <summary>A new name that looks like a standard one which the file does not have is probably a slip, and leaves the standard one at its defaults.</summary>
    private void CheckNames(PlacedMember environments)
    {
        var absent = Settings.Environments.Select(environment => environment.Name).Where(name => environments.Value[name] is null).ToImmutableArray();
        foreach (var member in environments.Value.Members.TakeWhile(_ => !problems.IsFull).Where(member => Settings.Environments.All(environment => environment.Name != member.Name)))
        {
            if (NearestName.SlipOf(member.Name, absent) is { } meant)
                problems.Warning(member.Offset, new("LQ9019", $"The environment '{ForeignText.Show(member.Name)}' looks like '{meant}', which keeps its defaults.", $"Write '{meant}' if you mean it."));
        }
    }

    private void CheckOrder(PlacedMember environments)
    {
        foreach (var (earlier, later) in Settings.Environments.Zip(Settings.Environments.Skip(1)))
        {
            foreach (var threshold in Settings.Thresholds)
                CheckOrder(environments, threshold, earlier, later);
        }
    }

    private void CheckOrder(PlacedMember environments, ThresholdSetting threshold, StandardEnvironment earlier, StandardEnvironment later)
    {
        var (low, high) = (Value(earlier), Value(later));
        var (lowest, highest) = (low?.Number ?? threshold.Of(earlier.Defaults), high?.Number ?? threshold.Of(later.Defaults));
        if (highest < lowest && (high ?? low) is { } place)
            problems.Warning(place.Offset, new("LQ9009", FormattableString.Invariant($"{later.Name} asks for a lower {threshold.Name} ({highest}) than {earlier.Name} ({lowest})."), $"Raise it in {later.Name}, or lower it in {earlier.Name}."));

        PlacedValue? Value(StandardEnvironment environment) => environments.Value[environment.Name]?.Value[threshold.Name]?.Value;
    }
}

using System.Collections.Immutable;
using System.Text.Json;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>What must hold between several settings, whichever files they come from.</summary>
internal static class ConfigurationRules
{
    /// <summary>Checks what all files say together; names and types have been checked.</summary>
    public static void Check(PlacedValue root)
    {
        if (root["environments"] is { Value.Kind: JsonValueKind.Object } environments)
        {
            CheckNames(environments.Value);
            CheckExtends(environments.Value);
            CheckOrder(environments.Value);
        }

        CheckBudgets(root);
    }

    /// <summary>Whoever sets a budget expects that something holds it against the build.</summary>
    private static void CheckBudgets(PlacedValue root)
    {
        foreach (var budget in Settings.Budgets)
        {
            var (dimension, metric) = (budget.Metric[..budget.Metric.IndexOf('.', StringComparison.Ordinal)], budget.Metric[(budget.Metric.IndexOf('.', StringComparison.Ordinal) + 1)..]);
            if (root["budgets"]?.Value[budget.Name] is { Value.Number: not null } set && root["metrics"]?.Value[dimension]?.Value[metric] is not { Value.Number: > 0 })
                set.Value.File!.Warning(set.Offset, new("LQ9025", $"budgets.{budget.Name} is set, and no weight brings {budget.Metric} into the score: it is shown and costs nothing.", $"Weigh it, such as \"metrics\": {{ \"{dimension}\": {{ \"findings\": 90, \"{metric}\": 10 }} }}."));
        }
    }

    /// <summary>A new name that looks like a standard one which the file does not have is probably a slip, and leaves the standard one at its defaults.</summary>
    private static void CheckNames(PlacedValue environments)
    {
        var absent = Settings.Environments.Select(environment => environment.Name).Where(name => environments[name] is null).ToImmutableArray();
        foreach (var member in environments.Members.TakeWhile(_ => !environments.File!.IsFull).Where(member => Settings.Environments.All(environment => environment.Name != member.Name)))
        {
            if (NearestName.SlipOf(member.Name, absent) is { } meant)
                member.Value.File!.Warning(member.Offset, new("LQ9019", $"The environment '{ForeignText.Show(member.Name)}' looks like '{meant}', which keeps its defaults.", $"Write '{meant}' if you mean it."));
        }
    }

    private static void CheckExtends(PlacedValue environments)
    {
        var known = Settings.Environments.Select(environment => environment.Name).Concat(environments.Members.Select(member => member.Name)).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var name in environments.Members.Select(member => member.Name).Distinct(StringComparer.Ordinal))
        {
            if (EnvironmentChain.ExtendsOf(environments, name) is not { } extends || extends.File!.IsFull)
                continue;
            if (!known.Contains(extends.Text))
                extends.File.Error(extends.Offset, new("LQ9008", $"'{ForeignText.Show(extends.Text)}' is no environment that '{ForeignText.Show(name)}' could extend; there are {Listed(known)}.", NearestName.Of(extends.Text, known) is { } nearest ? $"Write '{nearest}'." : "Use one of them, or add it."));
            else if (EnvironmentChain.Of(environments, name) is { Circle: { } back, Names: var names } && back.Text == name)
                extends.File.Error(extends.Offset, new("LQ9021", $"The environment '{ForeignText.Show(name)}' extends itself{Through(names)}, at {back.File!.FullPlaceOf(back.Offset)}.", "Delete one of the 'extends'."));
        }
    }

    private static string Through(ImmutableArray<string> names) => names.Length == 1 ? "" : " through " + string.Join(", ", names.Skip(1).Take(3).Select(name => $"'{ForeignText.Show(name)}'"));

    private static string Listed(ImmutableHashSet<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).Take(10).Select(name => ForeignText.Show(name)));

    private static void CheckOrder(PlacedValue environments)
    {
        foreach (var (earlier, later) in Settings.Environments.Zip(Settings.Environments.Skip(1)))
        {
            foreach (var threshold in Settings.Thresholds)
                CheckOrder(environments, threshold, earlier.Name, later.Name);
        }
    }

    private static void CheckOrder(PlacedValue environments, ThresholdSetting threshold, string earlier, string later)
    {
        var (before, after) = (EnvironmentChain.Of(environments, earlier), EnvironmentChain.Of(environments, later));
        var (lowest, highest) = (before.ValueOf(environments, threshold), after.ValueOf(environments, threshold));
        if (highest < lowest && (after.Find(environments, threshold).Value ?? before.Find(environments, threshold).Value ?? EnvironmentChain.ExtendsOf(environments, later)) is { } place)
            place.File!.Warning(place.Offset, new("LQ9009", FormattableString.Invariant($"{later} asks for a lower {threshold.Name} ({highest}) than {earlier} ({lowest})."), $"Raise it in {later}, or lower it in {earlier}."));
    }
}

using System.Text.Json;

namespace LLMChat.Quality.Core.Configuration.Layers;

/// <summary>Makes the rule files that an extended file names relative to the file that extends it: each file's paths begin in its own folder.</summary>
internal static class RuleFiles
{
    public static PlacedValue Rebase(PlacedValue root, ConfigurationLayer layer, string folder)
    {
        if (root["semgrep"] is not { Value: { Kind: JsonValueKind.Object } section } semgrep || section["rules"] is not { Value: { Kind: JsonValueKind.Array } list } rules)
            return root;
        var rebased = list with { Members = [.. list.Members.Select(rule => rule with { Value = RebaseRule(rule.Value, layer, folder) })] };
        return root with { Members = root.Members.Replace(semgrep, semgrep with { Value = section with { Members = section.Members.Replace(rules, rules with { Value = rebased }) } }) };
    }

    private static PlacedValue RebaseRule(PlacedValue rule, ConfigurationLayer layer, string folder)
    {
        if (rule.Kind != JsonValueKind.String || SemgrepWords.JudgeRule(rule.Text) is not null || SemgrepWords.IsOfRegistry(rule.Text))
            return rule;
        if (layer.Place.Package is { } package)
            layer.Problems.Error(rule.Offset, new("LQ9014", $"The package {package.Title} names the rule file '{ForeignText.Show(rule.Text)}'; rule files lie in the repository.", "Name rules of the registry in a package, and rule files in the repository's own file."));
        return rule with { Text = Path.GetRelativePath(folder, Path.GetFullPath(rule.Text, Path.GetDirectoryName(layer.Place.Path)!)).Replace('\\', '/') };
    }
}

using System.Collections.Immutable;
using System.Text;
using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>The global analyzer configuration we add to C# compilations: the rules we score reach the compiler's log, and no console.</summary>
/// <remarks>
/// Its level lies below the SDK's own files (-100 and -99), so whatever AnalysisMode, AnalysisLevel, an .editorconfig or a .globalconfig says of a
/// rule wins. What would not win against a line for one rule, it leaves out: bulk lines, and for 'none' also WarningsAsErrors and rule sets.
/// Rules that warn or fail by default are written only where the .NET analyzers run because we want them to: nobody's console asked for them.
/// Suggestions of ours are always written, or a line for all rules would raise them. Checked against compiler 5.9.
/// </remarks>
public static class AnalyzerConfiguration
{
    private static readonly ImmutableArray<string> Off = ["none", "silent"];
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>Makes the configuration for a project with these settings; the same settings give the same text.</summary>
    public static AnalyzerConfigurationText Write(AnalyzerSettings settings)
    {
        var lines = settings.Files.SelectMany(DiagnosticLine.Read).ToArray();
        var listed = Listed(settings.WarningsAsErrors).Concat(Listed(settings.WarningsNotAsErrors)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = lines.Select(line => line.Id).OfType<string>().Concat(listed).ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool IsCovered(string id) => !settings.AreSdkRulesOurs && lines.Any(line => line.CoversInBulk(id));

        var on = SdkRuleTable.All
            .Where(row => row.IsAnalyzer && !own.Contains(row.Rule.Id))
            .Where(row => row.Default == SdkDefault.Off || settings.AreSdkRulesOurs || (row.Default == SdkDefault.Suggestion && !IsCovered(row.Rule.Id)))
            .Select(row => row.Rule.Id)
            .Concat(OurRules.Suggestions.Where(id => !lines.Any(line => string.Equals(line.Id, id, StringComparison.OrdinalIgnoreCase))));
        var off = settings.IsOwnLog || settings.HasRuleSet ? [] : QuietRules.OfDotNet.Where(id => !IsCovered(id))
            .Concat(lines.Any(line => line.Id is null) ? [] : QuietRules.OfOthers) // whose categories are not known here
            .Where(id => !own.Contains(id));
        return new AnalyzerConfigurationText(Text(on, off), Disabled(settings, lines));
    }

    private static string Text(IEnumerable<string> on, IEnumerable<string> off)
    {
        var text = new StringBuilder("""
            # Written by LLMChat.Quality. It yields to every setting of yours.
            is_global = true
            global_level = -101

            # These count in the score: into the compiler's log, onto no console.

            """.ReplaceLineEndings("\n"));
        Append(text, on, "suggestion");
        text.Append("\n# These are suggestions that count nowhere, which a build need not compute; editors still do.\n");
        Append(text, off, "none");
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<string> ids, string severity)
    {
        foreach (var id in ids.Order(StringComparer.Ordinal))
            text.Append("dotnet_diagnostic.").Append(id).Append(".severity = ").Append(severity).Append('\n');
    }

    private static ImmutableArray<string> Disabled(AnalyzerSettings settings, DiagnosticLine[] lines)
    {
        var noWarn = Listed(settings.NoWarn).Select(WithPrefix).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var off = lines.Where(line => Off.Contains(line.Severity)).ToArray();
        return
        [
            .. SdkRuleTable.All
                .Where(row => noWarn.Contains(row.Rule.Id)
                    || off.Any(line => string.Equals(line.Id, row.Rule.Id, StringComparison.OrdinalIgnoreCase))
                    || (row.IsAnalyzer && row.Default != SdkDefault.Off && off.Any(line => line.CoversInBulk(row.Rule.Id)) && !lines.Any(line => string.Equals(line.Id, row.Rule.Id, StringComparison.OrdinalIgnoreCase))))
                .Select(row => row.Rule.Id)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Listed(string ids) => ids.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // the compiler takes 1591 for CS1591
    private static string WithPrefix(string id) => id.All(char.IsAsciiDigit) ? "CS" + id.PadLeft(4, '0') : id;
}

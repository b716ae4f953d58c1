using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Dependencies;

namespace LLMChat.Quality.Core.Reporting.Sbom;

/// <summary>What NuGet's audit found, by the packages it is about.</summary>
internal static partial class Vulnerabilities
{
    public static IEnumerable<Row> Of(QualityEvidence evidence) =>
        evidence.Findings
            .Where(finding => VulnerabilityRules.Find(finding.RuleId) is not null)
            .Select(finding => (Finding: finding, Affects: evidence.Inventory.Packages.Where(package => finding.Message.StartsWith($"{package.Id} {package.Version} ", StringComparison.OrdinalIgnoreCase)).ToImmutableArray()))
            .Where(found => !found.Affects.IsEmpty)
            .Select(found => new Row(
                Advisory().Match(found.Finding.Message) is { Success: true } advisory ? advisory.Value : found.Finding.Fingerprint,
                Address().Match(found.Finding.Message) is { Success: true } address ? WebAddress.OrNull(address.Value) : null,
                ReportNames.Of(found.Finding.Severity),
                found.Finding.Message,
                found.Affects));

    [GeneratedRegex(@"GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}|CVE-[0-9]{4}-[0-9]{4,7}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Advisory();

    [GeneratedRegex(@"https?://[^\s""'<>]+[^\s""'<>.,;]")]
    private static partial Regex Address();

    /// <summary>One advisory about some packages.</summary>
    internal sealed record Row(string Id, string? Source, string Severity, string Description, ImmutableArray<InventoryPackage> Affects);
}

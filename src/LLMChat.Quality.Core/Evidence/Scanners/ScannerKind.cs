namespace LLMChat.Quality.Core.Evidence.Scanners;

/// <summary>What a scanner looks for, so that findings without any mark land in the right metric.</summary>
internal static class ScannerKind
{
    // names as their drivers write them, in lower case; who is missing here is known by the tags of its rules
    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["bandit"] = MetricNames.SecurityFindings,
        ["brakeman"] = MetricNames.SecurityFindings,
        ["checkov"] = MetricNames.SecurityFindings,
        ["detect-secrets"] = MetricNames.Secrets,
        ["devskim"] = MetricNames.SecurityFindings,
        ["gitleaks"] = MetricNames.Secrets,
        ["gosec"] = MetricNames.SecurityFindings,
        ["grype"] = MetricNames.Dependencies,
        ["kics"] = MetricNames.SecurityFindings,
        ["osv-scanner"] = MetricNames.Dependencies,
        ["security code scan"] = MetricNames.SecurityFindings,
        ["snyk code"] = MetricNames.SecurityFindings,
        ["snykcode"] = MetricNames.SecurityFindings,
        ["snyk open source"] = MetricNames.Dependencies,
        ["terrascan"] = MetricNames.SecurityFindings,
        ["tfsec"] = MetricNames.SecurityFindings,
        ["trufflehog"] = MetricNames.Secrets,
        ["zizmor"] = MetricNames.SecurityFindings,
    };

    private static readonly string[] Advisories = ["CVE-", "GHSA-", "SNYK-", "OSV-", "RUSTSEC-", "PYSEC-", "DLA-", "DSA-"];

    /// <summary>The metric that a finding counts in; <see langword="null"/> when it is no weakness: shown, and scored nowhere.</summary>
    public static string? MetricOf(string tool, ScannerRule rule)
    {
        if (Advisories.Any(prefix => rule.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            return MetricNames.Dependencies;
        if (rule.Tags.Any(tag => tag.Equals("secret", StringComparison.OrdinalIgnoreCase) || tag.Equals("secrets", StringComparison.OrdinalIgnoreCase)))
            return MetricNames.Secrets;
        if (ByName.TryGetValue(tool.ToLowerInvariant(), out var metric))
            return metric;
        return rule.SecuritySeverity is not null || rule.Tags.Any(IsOfSecurity) ? MetricNames.SecurityFindings : null;
    }

    private static bool IsOfSecurity(string tag) =>
        tag.Equals("security", StringComparison.OrdinalIgnoreCase) || Weakness.NumberOf(tag) is not null;
}

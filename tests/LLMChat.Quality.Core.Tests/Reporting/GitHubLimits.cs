using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Reporting.Sarif;

namespace LLMChat.Quality.Core.Tests.Reporting;

/// <summary>Every documented limit of GitHub code scanning, and what the SARIF multitool does not notice.</summary>
internal static class GitHubLimits
{
    public static void AreKept(JsonElement run)
    {
        Assert.InRange(run.GetProperty("results").GetArrayLength(), 0, SarifLimits.ResultsHard);
        Assert.All(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(), RuleIsWithin);
        Assert.All(run.GetProperty("results").EnumerateArray(), ResultIsWithin);
        Assert.EndsWith("/", run.GetProperty("automationDetails").GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    private static void RuleIsWithin(JsonElement rule)
    {
        Assert.InRange(Text(rule, "name").Length, 1, SarifLimits.RuleName);
        Assert.InRange(Text(rule.GetProperty("shortDescription"), "text").Length, 1, SarifLimits.RuleText);
        Assert.InRange(Text(rule.GetProperty("fullDescription"), "text").Length, 1, SarifLimits.RuleText);
        Assert.InRange(Text(rule.GetProperty("help"), "text").Length, 1, SarifLimits.Help);
        var properties = rule.GetProperty("properties");
        var tags = properties.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).ToList();
        Assert.InRange(tags.Count, 0, SarifLimits.Tags);
        Assert.Equal(tags.Count, tags.Distinct().Count());
        if (properties.TryGetProperty("security-severity", out var severity))
            Assert.InRange(decimal.Parse(severity.GetString()!, CultureInfo.InvariantCulture), 0.1m, 10m);
    }

    private static void ResultIsWithin(JsonElement result)
    {
        Assert.InRange(Text(result.GetProperty("message"), "text").Length, 1, SarifLimits.Message * 2);
        Assert.Equal(1, result.GetProperty("locations").GetArrayLength());
        Assert.NotEmpty(result.GetProperty("partialFingerprints").EnumerateObject());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        UriIsPlain(Text(place.GetProperty("artifactLocation"), "uri"));
        RegionIsPlain(place.GetProperty("region"));
    }

    private static void UriIsPlain(string uri)
    {
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative), uri);
        Assert.DoesNotContain("..", uri.Split('/'));
        Assert.False(uri.StartsWith('/'), uri);
    }

    private static void RegionIsPlain(JsonElement region)
    {
        int Number(string name) => region.GetProperty(name).GetInt32();
        Assert.InRange(Number("startLine"), 1, int.MaxValue);
        Assert.InRange(Number("startColumn"), 1, int.MaxValue);
        Assert.InRange(Number("endLine"), Number("startLine"), int.MaxValue);
        Assert.InRange(Number("endColumn"), Number("endLine") == Number("startLine") ? Number("startColumn") : 1, int.MaxValue);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}

using LLMChat.Quality.Core.Evidence.Compiler.SdkRules;
using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Package.Tests;

/// <summary>Every rule that counts in <c>critical_bugs</c> refuses a real build.</summary>
[Collection(PackageCollection.Name)]
public sealed class CriticalBugTests(PackedPackage package)
{
    private static readonly string[] Critical =
    [
        .. SdkRuleTable.All.Where(row => row.Rule.IsCriticalBug).Select(row => row.Rule.Id),
        .. OurAnalyzers.Rules.Where(rule => rule.CustomTags.Contains("critical-bug", StringComparer.Ordinal)).Select(rule => rule.Id),
    ];

    [Fact]
    public void There_are_at_least_ten() => Assert.True(Critical.Length >= 10);

    [Fact]
    public async Task Each_is_counted_and_the_build_fails()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("Bugs", "</PropertyGroup><ItemGroup><FrameworkReference Include=\"Microsoft.AspNetCore.App\" /></ItemGroup><PropertyGroup>", CriticalBugs.Source);
        sandbox.Solution("Bugs.sln", ["Bugs"]);

        var build = await sandbox.DotnetAsync("build");

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(1, build.Count("error LQ9512"));
        var found = sandbox.Findings().Select(finding => finding.GetProperty("rule").GetString()!).Where(Critical.Contains).ToArray();
        Assert.Equal(Critical.Order(StringComparer.Ordinal), found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var check = sandbox.Check("critical_bugs");
        Assert.Equal("fail", check.GetProperty("outcome").GetString());
        Assert.Equal(found.Length, check.GetProperty("value").GetProperty("low").GetDecimal());
    }
}

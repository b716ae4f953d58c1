using System.Text.Json;

namespace LLMChat.Quality.Package.Tests;

/// <summary>Packages with known vulnerabilities, and sources that know, know nothing, or do not answer.</summary>
[Collection(PackageCollection.Name)]
public sealed class DependencyTests(PackedPackage package)
{
    [Fact]
    public async Task A_known_vulnerability_is_a_finding_and_accepted_with_a_reason_only()
    {
        using var sandbox = Solution();

        var found = await AuditedAsync(sandbox);
        var finding = Assert.Single(sandbox.Findings("NU1903")).GetProperty("location");
        sandbox.Write("A/A.csproj", Project(sandbox, $"""<NuGetAuditSuppress Include="{AuditSource.Advisory}" />"""));
        var hidden = await AuditedAsync(sandbox);
        sandbox.Write("A/A.csproj", Project(sandbox, $"""<NuGetAuditSuppress Include="{AuditSource.Advisory}" Justification="it reads no JSON from outside" />"""));
        var accepted = await AuditedAsync(sandbox);

        Assert.Equal("exactly 1", found);
        Assert.Equal(("A/A.csproj", 5), (finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32()));
        Assert.Equal("not measured: LQ9314", hidden);
        Assert.Equal("exactly 0", accepted);
    }

    [Fact]
    public async Task Fault_053_A_source_without_data_or_out_of_reach_is_not_measured_and_a_slow_one_is()
    {
        using var sandbox = Solution();
        using var slow = AuditSource.Start(TimeSpan.FromSeconds(1));
        var gone = AuditSource.Start();
        gone.Dispose();

        var silent = await AuditedByAsync(sandbox, sandbox.Feed);
        var unreachable = await AuditedByAsync(sandbox, gone.Index);
        var late = await AuditedByAsync(sandbox, slow.Index);

        Assert.Equal("not measured: LQ9313", silent);
        Assert.Equal("not measured: LQ9313", unreachable);
        Assert.Equal("exactly 1", late);
    }

    private Sandbox Solution()
    {
        var sandbox = package.Sandbox();
        sandbox.Library("A");
        sandbox.Write("A/A.csproj", Project(sandbox, ""));
        sandbox.Solution("All.sln", ["A"]);
        return sandbox;
    }

    private static Task<string> AuditedByAsync(Sandbox sandbox, string source)
    {
        sandbox.IsAuditedBy(source);
        return AuditedAsync(sandbox);
    }

    private static async Task<string> AuditedAsync(Sandbox sandbox)
    {
        var build = await sandbox.DotnetAsync("build", "All.sln", "-p:RestoreForce=true"); // a change of sources alone makes nobody restore again
        Assert.True(build.ExitCode == 0, build.Output);
        return Audited(sandbox);
    }

    private static string Audited(Sandbox sandbox)
    {
        var measurement = sandbox.Measurement("security.dependencies");
        return measurement.GetProperty("high").ValueKind == JsonValueKind.Null
            ? $"not measured: {string.Join(' ', sandbox.Report().GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("id").GetString()).Where(id => id!.StartsWith("LQ931", StringComparison.Ordinal)))}"
            : $"exactly {measurement.GetProperty("low").GetDecimal():0}";
    }

    private static string Project(Sandbox sandbox, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          {sandbox.SdkLine}
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Newtonsoft.Json" Version="12.0.3" />
            {items}
          </ItemGroup>
        </Project>
        """;
}

namespace LLMChat.Quality.Package.Tests;

/// <summary><c>dotnet test</c> on Microsoft.Testing.Platform, where nothing of a build comes after the tests.</summary>
[Collection(PackageCollection.Name)]
public sealed class TestingPlatformTests(PackedPackage package)
{
    [Fact]
    public async Task Fault_048_Results_are_read_by_the_next_gate_and_coverage_that_the_project_cannot_measure_names_its_cure()
    {
        using var sandbox = Solution("with space", ["A"]);

        var test = await sandbox.DotnetAsync("test", "--solution", "All.slnx");
        var gate = await sandbox.DotnetAsync("build", "-t:QualityGate");
        var own = await sandbox.DotnetAsync("test", "--solution", "All.slnx", "--no-build", "--report-xunit-trx", "--results-directory", "out");
        var gateOfOwn = await sandbox.DotnetAsync("build", "-t:QualityGate");

        Assert.True(test.ExitCode == 2, test.Output);
        Assert.True(gate.ExitCode == 1, gate.Output);
        Assert.True(gate.Count("LQ9514: test_failures fails: 1") == 1, test.Output + gate.Output);
        Assert.Equal(1, gate.Count("coverlet.MTP"));
        Assert.True(own.ExitCode == 2, own.Output);
        Assert.Single(Directory.EnumerateFiles(sandbox["out"], "*.trx"));
        Assert.Equal(1, gateOfOwn.Count("LQ9514: test_failures fails: 1"));
        Assert.Equal("A.Tests/Tests.cs", Assert.Single(sandbox.Findings("LQ9212")).GetProperty("location").GetProperty("path").GetString());
    }

    [Fact]
    public async Task A_project_that_no_test_loads_counts_as_not_covered_where_the_tool_lists_only_what_was_loaded()
    {
        using var sandbox = Solution("loaded", ["A", "B"], """<PackageReference Include="Microsoft.Testing.Extensions.CodeCoverage" Version="18.12.0" />""");

        var test = await sandbox.DotnetAsync("test", "--solution", "All.slnx");
        var gate = await sandbox.DotnetAsync("build", "-t:QualityGate");

        Assert.True(test.ExitCode == 2, test.Output);
        Assert.True(gate.ExitCode == 1, gate.Output);
        Assert.Equal(50, sandbox.Measurement("testing.coverage").GetProperty("low").GetDouble());
        Assert.Equal(50, sandbox.Measurement("testing.coverage").GetProperty("high").GetDouble());
    }

    private Sandbox Solution(string folder, string[] libraries, string packages = "")
    {
        var sandbox = package.Sandbox(folder);
        sandbox.Write("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        foreach (var library in libraries)
            sandbox.Library(library);
        sandbox.Write("A.Tests/A.Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {sandbox.SdkLine}
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="xunit.v3" Version="4.0.2" />
                {packages}
                {string.Concat(libraries.Select(library => $"""<ProjectReference Include="../{library}/{library}.csproj" />"""))}
              </ItemGroup>
            </Project>
            """);
        sandbox.Write("A.Tests/Tests.cs", """
            using Xunit;

            public class Tests
            {
                [Fact] public void It_doubles() => Assert.Equal(4, A.Thing.Twice(2));
                [Fact] public void It_triples() => Assert.Equal(6, A.Thing.Twice(2));
            }
            """);
        sandbox.Solution("All.slnx", [.. libraries, "A.Tests"]);
        return sandbox;
    }
}

namespace LLMChat.Quality.Package.Tests;

/// <summary><c>dotnet test</c> on Microsoft.Testing.Platform, where nothing of a build comes after the tests.</summary>
[Collection(PackageCollection.Name)]
public sealed class TestingPlatformTests(PackedPackage package)
{
    [Fact]
    public async Task Fault_048_Results_are_read_by_the_next_gate_and_coverage_that_the_project_cannot_measure_names_its_cure()
    {
        using var sandbox = package.Sandbox("with space");
        sandbox.Write("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        sandbox.Library("A");
        sandbox.Write("A.Tests/A.Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {sandbox.SdkLine}
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="xunit.v3" Version="4.0.2" />
                <ProjectReference Include="../A/A.csproj" />
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
        sandbox.Solution("All.slnx", ["A", "A.Tests"]);

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
}

namespace LLMChat.Quality.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class WaysInTests(PackedPackage package)
{
    [Fact]
    public async Task Switched_off_it_does_nothing_and_the_gate_refuses()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: Code.AsyncVoid);
        sandbox.Solution("One.sln", ["A"]);

        var build = await sandbox.DotnetAsync("build", "-p:QualityEnabled=false");
        var gate = await sandbox.DotnetAsync("build", "-t:QualityGate", "-p:QualityEnabled=false");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.DoesNotContain("LQ", build.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(sandbox.Reports));
        Assert.Equal(1, gate.ExitCode);
        Assert.Equal(1, gate.Count("LQ9592"));
    }
}

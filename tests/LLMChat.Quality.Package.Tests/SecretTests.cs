namespace LLMChat.Quality.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class SecretTests(PackedPackage package)
{
    [Fact]
    public async Task Fault_049_A_secret_stops_the_build_and_appears_in_no_output()
    {
        var password = Noise.Text(24);
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: $$"""
            namespace Sample;

            /// <summary>A thing.</summary>
            public static class Thing
            {
                /// <summary>Where the data is.</summary>
                public const string Connection = "Server=db;Database=shop;User Id=sa;Password={{password}}";
            }
            """);
        sandbox.Write("appsettings.json", $$"""{ "ConnectionStrings": { "Shop": "Server=db;Database=shop;User Id=sa;Password={{password}}" } }""");
        sandbox.Solution("One.sln", ["A"]);

        var build = await sandbox.DotnetAsync("build", "-bl:build.binlog");

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(1, build.Count("error LQ9511"));
        var reported = sandbox.Report().GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("rule").GetString()!.StartsWith("LQ6", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, reported.Length); // one place in C#, seen by compiler and scan; one in the settings
        Assert.All(Pieces(password), piece =>
        {
            Assert.DoesNotContain(piece, build.Output, StringComparison.Ordinal);
            foreach (var file in Directory.EnumerateFiles(sandbox.Reports, "*", SearchOption.AllDirectories).Append(sandbox["A/obj/Debug/net10.0/quality/compiler.sarif"]))
                Assert.False(File.ReadAllText(file).Contains(piece, StringComparison.Ordinal), file);
        });
    }

    [Fact]
    public async Task Scan_finds_it_and_exits_with_two()
    {
        using var sandbox = package.Sandbox();
        sandbox.Write("notes/readme.txt", $"connection: Server=db;Database=shop;User Id=sa;Password={Noise.Text(24)}");

        var found = await Tool.RunAsync(sandbox, "scan");
        File.Delete(sandbox["notes/readme.txt"]);
        var none = await Tool.RunAsync(sandbox, "scan");
        var wrong = await Tool.RunAsync(sandbox, "scan", "nowhere");

        Assert.Equal(2, found.ExitCode);
        Assert.Contains("notes/readme.txt(1,", found.Output, StringComparison.Ordinal);
        Assert.Equal(0, none.ExitCode);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Equal(1, wrong.Count("LQ9701"));
    }

    private static IEnumerable<string> Pieces(string secret) => Enumerable.Range(0, secret.Length - 5).Select(start => secret.Substring(start, 6));
}

using System.Text.Json;
using System.Xml.Linq;

namespace LLMChat.Quality.Package.Tests;

/// <summary><c>dotnet test</c> under VSTest, as far as its results and coverage join the verdict.</summary>
[Collection(PackageCollection.Name)]
public sealed class VSTestTests(PackedPackage package)
{
    private const string Passes = "[Fact] public void It_doubles() => Assert.Equal(4, A.Thing.Twice(2));";
    /// <summary>Its host takes a second to end, before coverlet writes what was covered.</summary>
    private const string EndsSlowly = "static Tests() => System.AppDomain.CurrentDomain.ProcessExit += (_, _) => System.Threading.Thread.Sleep(1000);\n" + Passes;
    private const string Fails = "[Fact] public void It_triples() => Assert.Equal(6, A.Thing.Twice(2));";

    private const string TwoLines = """
        namespace A;

        /// <summary>A thing.</summary>
        public static class Thing
        {
            /// <summary>Doubles a number.</summary>
            public static int Twice(int number) => number * 2;

            /// <summary>Triples a number.</summary>
            public static int Thrice(int number) => number * 3;
        }
        """;

    [Fact]
    public async Task With_central_versions_and_locked_restore_tests_are_measured_and_the_users_own_results_stay_theirs()
    {
        using var sandbox = Solution(("A.Tests", Passes));
        sandbox.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageVersion Include="xunit" Version="2.9.3" />
                <PackageVersion Include="xunit.runner.visualstudio" Version="2.8.2" />
              </ItemGroup>
            </Project>
            """);
        sandbox.Write("A.Tests/A.Tests.csproj", System.Text.RegularExpressions.Regex.Replace(sandbox.Read("A.Tests/A.Tests.csproj"), "(PackageReference .*) Version=\"[^\"]*\"", "$1"));
        var restore = await sandbox.DotnetAsync("restore", "-p:RestorePackagesWithLockFile=true", "-p:QualityEnabled=false");
        var build = await sandbox.DotnetAsync("build", "-p:RestoreLockedMode=true");

        var test = await sandbox.DotnetAsync("test", "--no-build", "--logger", "trx", "--results-directory", "out");

        Assert.All([restore, build, test], result => Assert.True(result.ExitCode == 0, result.Output));
        Assert.Single(Directory.EnumerateFiles(sandbox["out"], "*.trx"));
        AssertMeasured(sandbox, passRate: 100, coverage: 50);
        Assert.True(test.Count("scores") == 1, test.Output);
    }

    [Fact]
    public async Task Fault_035_A_failed_test_is_refused_and_what_the_run_covered_is_kept()
    {
        using var sandbox = Solution(("A.Tests", EndsSlowly), ("A.More.Tests", Fails));

        var test = await sandbox.DotnetAsync("test");
        var gate = await sandbox.DotnetAsync("build", "-t:QualityGate");

        Assert.Equal(1, test.ExitCode);
        Assert.True(test.Count("scores") == 1, test.Output);
        AssertMeasured(sandbox, passRate: 50, coverage: 50);
        Assert.Equal(50, sandbox.Report().GetProperty("coverage").GetProperty("breakdown").GetProperty("unit").GetProperty("functions").GetDouble());
        Assert.Equal("fail", sandbox.Check("test_failures").GetProperty("outcome").GetString());
        Assert.Equal("A.More.Tests/Tests.cs", Assert.Single(sandbox.Findings("LQ9212")).GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(1, gate.ExitCode);
        Assert.Equal(1, gate.Count("LQ9702"));
    }

    [Fact]
    public async Task Fault_047_A_build_before_tests_without_build_is_measured_and_one_after_them_asks_for_new_tests()
    {
        using var sandbox = Solution(("A.Tests", Passes));

        var build = await sandbox.DotnetAsync("build");
        var test = await sandbox.DotnetAsync("test", "--no-build");
        AssertMeasured(sandbox, passRate: 100, coverage: 50);
        sandbox.Write("A/Thing.cs", sandbox.Read("A/Thing.cs").Replace("* 2", "* 3", StringComparison.Ordinal));
        var rebuild = await sandbox.DotnetAsync("build");

        Assert.All([build, test, rebuild], result => Assert.True(result.ExitCode == 0, result.Output));
        AssertNotMeasured(sandbox, "LQ9209");
    }

    [Fact]
    public async Task What_an_older_build_of_code_covered_that_no_longer_compiles_counts_no_more()
    {
        using var sandbox = Solution(("A.Tests", Passes));

        await sandbox.DotnetAsync("build");
        var test = await sandbox.DotnetAsync("test", "--no-build");
        AssertMeasured(sandbox, passRate: 100, coverage: 50);
        sandbox.Write("A.Tests/Tests.cs", sandbox.Read("A.Tests/Tests.cs").Replace("Equal(4,", "Equal(\"four\",", StringComparison.Ordinal));
        var broken = await sandbox.DotnetAsync("build", "-t:QualityGate");

        Assert.True(test.ExitCode == 0, test.Output);
        Assert.True(broken.Count("RunAnalyzers") == 0, broken.Output);
        AssertNotMeasured(sandbox, "LQ9209");
    }

    [Theory]
    [InlineData("LQ9211", Passes + Fails, "--filter", "It_doubles")]
    [InlineData("LQ9211", Passes + Fails, "--settings", "part.runsettings")]
    [InlineData("LQ9203", "[Fact(Skip = \"later\")] public void It_doubles() { }")]
    [InlineData("LQ9204", Passes + "[Fact] public void It_breaks() => System.Environment.FailFast(\"broken\");")]
    public async Task A_run_that_is_not_whole_is_not_measured(string id, string tests, params string[] arguments)
    {
        using var sandbox = Solution(("A.Tests", tests));

        sandbox.Write("part.runsettings", "<RunSettings><RunConfiguration><TestCaseFilter>FullyQualifiedName~It_doubles</TestCaseFilter></RunConfiguration></RunSettings>");

        var test = await sandbox.DotnetAsync(["test", .. arguments]);

        Assert.True(test.Count("scores") == 1, test.Output);
        AssertNotMeasured(sandbox, id);
    }

    [Fact]
    public async Task Two_target_frameworks_of_one_test_project_count_every_line_once()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: TwoLines);
        sandbox.Tests("A.Tests", Passes, ["A"], "<EnableWindowsTargeting>true</EnableWindowsTargeting><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>", frameworks: "<TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>");
        sandbox.Solution("All.slnx", ["A", "A.Tests"]);

        var test = await sandbox.DotnetAsync("test");

        Assert.True(test.ExitCode == 0, test.Output);
        AssertMeasured(sandbox, passRate: 100, coverage: 50);
    }

    [Theory]
    [InlineData("coverlet.msbuild", "6.0.0", "-p:CollectCoverage=true")]
    [InlineData("coverlet.msbuild", "6.0.0", "-p:CollectCoverage=true", "-p:CoverletOutputFormat=cobertura")]
    [InlineData("coverlet.msbuild", "6.0.0", "-p:CollectCoverage=true", "-p:CoverletOutputFormat=cobertura", "-p:CoverletOutput=coverage-of-ours.xml")]
    [InlineData("coverlet.collector", "6.0.4", "--collect", "XPlat Code Coverage")]
    public async Task Coverage_that_the_project_measures_itself_is_used_and_stays_its_own(string coverlet, string version, params string[] arguments)
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: TwoLines);
        sandbox.Tests("A.Tests", Passes, ["A"], packages: $"""<PackageReference Include="{coverlet}" Version="{version}" />""");
        sandbox.Solution("All.slnx", ["A", "A.Tests"]);

        var test = await sandbox.DotnetAsync(["test", .. arguments]);

        Assert.True(test.ExitCode == 0, test.Output);
        AssertMeasured(sandbox, passRate: 100, coverage: 50);
        Assert.Contains(
            Directory.EnumerateFiles(sandbox["A.Tests"], "coverage*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }),
            file => !file.Contains("/obj/", StringComparison.Ordinal));
    }

    /// <summary>Only .NET Standard compiles the second of its lines, and no test loads that.</summary>
    [Fact]
    public async Task An_assembly_with_its_symbols_inside_is_one_that_the_tests_load()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", "<DebugType>embedded</DebugType><LangVersion>latest</LangVersion>", """
            namespace A;

            public static class Thing
            {
                public static int Twice(int value) => value * 2;
            #if NETSTANDARD
                public static int Thrice(int value) => value * 3;
            #endif
            }
            """, "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>");
        sandbox.Tests("A.Tests", Passes, ["A"]);
        sandbox.Solution("All.slnx", ["A", "A.Tests"]);

        var test = await sandbox.DotnetAsync("test");

        Assert.True(test.ExitCode == 0, test.Output);
        AssertMeasured(sandbox, passRate: 100, coverage: 100);
    }

    [Fact]
    public async Task Coverage_counts_also_when_a_threshold_of_the_projects_own_coverlet_fails()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: TwoLines);
        sandbox.Tests("A.Tests", Passes, ["A"], packages: """<PackageReference Include="coverlet.msbuild" Version="6.0.0" />""");
        sandbox.Solution("All.slnx", ["A", "A.Tests"]);

        var test = await sandbox.DotnetAsync("test", "-p:CollectCoverage=true", "-p:Threshold=90");

        Assert.NotEqual(0, test.ExitCode);
        Assert.Contains("below the specified 90", test.Output, StringComparison.Ordinal);
        AssertMeasured(sandbox, passRate: 100, coverage: 50);
    }

    [Fact]
    public async Task Coverage_that_is_switched_off_is_not_measured_and_says_so()
    {
        using var sandbox = Solution(("A.Tests", Passes));

        var test = await sandbox.DotnetAsync("test", "-p:QualityCoverage=false");

        Assert.True(test.ExitCode == 0, test.Output);
        Assert.Equal(100, sandbox.Measurement("testing.pass_rate").GetProperty("low").GetDouble());
        Assert.Contains("QualityCoverage is false", sandbox.Measurement("testing.coverage").GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("unknown", sandbox.Check("coverage_threshold").GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task The_target_of_the_SDK_that_ours_stands_for_has_not_changed()
    {
        var version = (await Dotnet.RunAsync(Repository.Root, ["--version"])).Output.Trim();
        var sdk = (await Dotnet.RunAsync(Repository.Root, ["--list-sdks"])).Lines.Single(line => line.StartsWith(version + " ", StringComparison.Ordinal));
        var theirs = Target(Path.Combine(sdk[(sdk.IndexOf('[', StringComparison.Ordinal) + 1)..^1], version, "Microsoft.TestPlatform.targets"));
        var ours = Target(Path.Combine(Repository.Root, "build", "VSTest.targets"));
        ours.Element("OnError")!.Remove();

        Assert.True(XNode.DeepEquals(theirs, ours), $"{theirs}\n{ours}");
    }

    [Fact]
    public async Task What_integration_tests_run_of_calls_to_other_services_is_told_by_place()
    {
        using var sandbox = package.Sandbox();
        sandbox.Library("A", code: """
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;

            namespace A;

            /// <summary>A thing.</summary>
            public static class Thing
            {
                /// <summary>Asks now.</summary>
                public static async Task<int> Ask(HttpClient client) => (await client.GetStringAsync("http://localhost/")).Length;

                /// <summary>Asks later, if at all.</summary>
                public static Func<Task<string>> Later(HttpClient client) => () =>
                    client.GetStringAsync("http://localhost/later");

                /// <summary>Asks later, and does.</summary>
                public static Func<Task<string>> Soon(HttpClient client) => async () =>
                    await client.GetStringAsync("http://localhost/soon");

                /// <summary>Asks later.</summary>
                public static Func<Task<string>> Then(HttpClient client)
                {
                    return Own(async () =>
                    {
                        return await client.GetStringAsync("http://localhost/later");
                    });
                }

                private static Func<Task<string>> Own(Func<Task<string>> ask)
                {
                    return ask;
                }
            }
            """);
        sandbox.Tests("A.IntegrationTests", """
            private sealed class Answer : System.Net.Http.HttpMessageHandler
            {
                protected override System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken) =>
                    System.Threading.Tasks.Task.FromResult(new System.Net.Http.HttpResponseMessage { Content = new System.Net.Http.StringContent("four") });
            }

            [Fact]
            public async System.Threading.Tasks.Task It_asks()
            {
                using var client = new System.Net.Http.HttpClient(new Answer());
                Assert.NotNull(A.Thing.Later(client)); Assert.NotNull(A.Thing.Then(client));
                Assert.Equal("four", await A.Thing.Soon(client)());
                Assert.Equal(4, await A.Thing.Ask(client));
            }
            """, ["A"]);
        sandbox.Solution("All.slnx", ["A", "A.IntegrationTests"]);

        var test = await sandbox.DotnetAsync("test");

        Assert.True(test.ExitCode == 0, test.Output);
        var coverage = sandbox.Report().GetProperty("coverage");
        Assert.Equal(50, coverage.GetProperty("breakdown").GetProperty("integration").GetProperty("external_services").GetDouble());
        Assert.Equal(JsonValueKind.Null, coverage.GetProperty("breakdown").GetProperty("integration").GetProperty("api_endpoints").ValueKind);
        var services = coverage.GetProperty("roles").EnumerateArray().Single(role => role.GetProperty("name").GetString() == "external_services");
        Assert.Equal([15, 26], services.GetProperty("uncovered").EnumerateArray().Select(place => place.GetProperty("line").GetInt32()));
    }

    /// <summary>Two libraries of one line each; the tests know one of them.</summary>
    [Fact]
    public async Task A_coverage_file_of_another_tool_counts_when_it_is_newer_than_the_code()
    {
        using var sandbox = Solution(("A.Tests", Passes));
        sandbox.Write("A.Tests/Directory.Build.targets", """<Project><ItemGroup><QualityCoverage Include="../e2e.cobertura.xml" /></ItemGroup></Project>""");
        sandbox.Write("e2e.cobertura.xml", """<coverage><packages><package name="B"><classes><class name="B.Thing" filename="B/Thing.cs"><lines><line number="7" hits="1" /></lines></class></classes></package></packages></coverage>""");
        File.SetLastWriteTimeUtc(sandbox["e2e.cobertura.xml"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var build = await sandbox.DotnetAsync("build");

        var withOld = await sandbox.DotnetAsync("test", "--no-build", "-p:QualityCoverage=false");
        var problemOfOld = Interval(sandbox.Measurement("testing.coverage")).Reason;
        File.SetLastWriteTimeUtc(sandbox["e2e.cobertura.xml"], DateTime.UtcNow);
        var withNew = await sandbox.DotnetAsync("build", "-t:QualityGate");
        var coverage = Interval(sandbox.Measurement("testing.coverage"));
        File.Delete(sandbox["e2e.cobertura.xml"]);
        var without = await sandbox.DotnetAsync("build", "-t:QualityGate");

        Assert.All([build, withOld], result => Assert.True(result.ExitCode == 0, result.Output));
        Assert.Contains("was written before", problemOfOld, StringComparison.Ordinal);
        Assert.Equal((50, 50, null), coverage);
        Assert.True(withNew.Count("LQ9209") == 0, withNew.Output);
        Assert.Equal("not measured", sandbox.Measurement("testing.coverage").GetProperty("state").GetString());
        Assert.True(without.ExitCode == 1, without.Output);
    }

    private Sandbox Solution(params (string Name, string Code)[] tests)
    {
        var sandbox = package.Sandbox();
        sandbox.Library("A");
        sandbox.Library("B");
        foreach (var (name, code) in tests)
            sandbox.Tests(name, code, ["A"]);
        sandbox.Solution("All.slnx", ["A", "B", .. tests.Select(project => project.Name)]);
        return sandbox;
    }

    private static void AssertMeasured(Sandbox sandbox, double passRate, double coverage)
    {
        Assert.Equal((passRate, passRate, null), Interval(sandbox.Measurement("testing.pass_rate")));
        Assert.Equal((coverage, coverage, null), Interval(sandbox.Measurement("testing.coverage")));
    }

    private static void AssertNotMeasured(Sandbox sandbox, string id)
    {
        Assert.Equal("not measured", sandbox.Measurement("testing.pass_rate").GetProperty("state").GetString());
        Assert.NotEqual("pass", sandbox.Check("test_failures").GetProperty("outcome").GetString());
        Assert.Contains(sandbox.Report().GetProperty("problems").EnumerateArray(), problem => problem.GetProperty("id").GetString() == id);
    }

    private static (double Low, double High, string? Reason) Interval(JsonElement measurement) =>
        (measurement.GetProperty("low").GetDouble(), measurement.GetProperty("high").GetDouble(), measurement.GetProperty("reason").GetString());

    private static XElement Target(string file)
    {
        var target = new XElement(XDocument.Load(file).Root!.Elements().Single(element => element.Name.LocalName == "Target" && (string?)element.Attribute("Name") == "VSTest"));
        foreach (var element in target.DescendantsAndSelf())
            element.Name = element.Name.LocalName;
        target.DescendantNodes().OfType<XComment>().Remove();
        target.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return new XElement(target.Name, target.Attributes(), target.Elements());
    }
}

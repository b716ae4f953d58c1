using System.IO.Compression;
using System.Text.Json;

namespace LLMChat.Quality.Package.Tests;

/// <summary>What the matrix has no axis for: several ways at once and beside other SDKs, kinds of project, kinds of repository. A few builds, each for many values.</summary>
[Collection(PackageCollection.Name)]
public sealed class WaysInMatrixTests(PackedPackage package)
{
    private const string Framework = "<PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>";
    private const string Reference = """<PackageReference Include="LLMChat.Quality" Version="{0}" PrivateAssets="all" />""";

    [Fact]
    public async Task Every_way_to_add_it_measures_alike_and_one_that_is_taken_twice_counts_once()
    {
        using var sandbox = package.Sandbox();
        var reference = string.Format(System.Globalization.CultureInfo.InvariantCulture, $"<ItemGroup>{Reference}</ItemGroup>", sandbox.Version);
        AddOtherSdk(sandbox);
        sandbox.Write("global.json", $$"""{ "msbuild-sdks": { "LLMChat.Quality": "{{sandbox.Version}}", "Other.Additive": "1.0.0" } }""");
        Project(sandbox, "Pinned", """<Sdk Name="LLMChat.Quality" />""");
        Project(sandbox, "Before", """<Sdk Name="LLMChat.Quality" /><Sdk Name="Other.Additive" />""");
        Project(sandbox, "After", """<Sdk Name="Other.Additive" /><Sdk Name="LLMChat.Quality" />""");
        Project(sandbox, "Claims", sandbox.SdkLine, "<PropertyGroup><UsingMicrosoftNoTargetsSdk>true</UsingMicrosoftNoTargetsSdk></PropertyGroup>"); // to compile nothing, and does
        Project(sandbox, "Referenced", "", reference);
        Project(sandbox, "ReferencedByTwo", "", reference, frameworks: "<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion></PropertyGroup>");
        Project(sandbox, "Twice", sandbox.SdkLine, reference);
        Project(sandbox, "Off", "", "<PropertyGroup><QualityEnabled>false</QualityEnabled></PropertyGroup>" + reference);
        Project(sandbox, "imports/Imported");
        sandbox.Write("imports/Files/Files.csproj", $"""<Project Sdk="Microsoft.Build.NoTargets/3.7.0">{Framework}</Project>""");
        sandbox.Write("imports/Directory.Build.props", """<Project><Import Project="Sdk.props" Sdk="LLMChat.Quality" /></Project>""");
        sandbox.Write("imports/Directory.Build.targets", """<Project><Import Project="Sdk.targets" Sdk="LLMChat.Quality" /></Project>""");
        sandbox.Solution("Ways.slnx", [.. Ways, "Off/Off.csproj", "imports/Files/Files.csproj"]);
        sandbox.Write("Directory.Solution.targets", """<Project><Import Project="Solution.targets" Sdk="LLMChat.Quality" /></Project>""");

        var build = await sandbox.DotnetAsync("build");

        AssertOneVerdict(sandbox, build, "unknown");
        Assert.Equal(0, build.Count("MSB4011"));
        Assert.Equal(Ways, Measured(sandbox));
        foreach (var rule in (string[])["LQ1001", "CA1825"])
            Assert.Equal(Ways.Select(way => $"{Path.GetDirectoryName(way)}/Thing.cs"), sandbox.Findings(rule).Select(finding => finding.GetProperty("location").GetProperty("path").GetString()));
        Assert.Equal(Ways.Length + 1, build.Count("warning LQ1001")); // the compiler says it for each target framework
        Assert.Equal(["LQ9116 Off/Off.csproj", "LQ9117 imports/Files/Files.csproj"], Problems(sandbox).Where(problem => problem.StartsWith("LQ91", StringComparison.Ordinal)));

        // a traversal project, which is none of MSBuild's own solution kinds: measured, and nobody says that it was judged
        File.Delete(Path.Combine(sandbox.Reports, "quality-report.json"));
        sandbox.Write("dirs.proj", """
            <Project DefaultTargets="Build">
              <ItemGroup><Directory Include="Pinned/Pinned.csproj;imports/Imported/Imported.csproj" /></ItemGroup>
              <Target Name="Build"><MSBuild Projects="@(Directory)" Targets="Build" BuildInParallel="true" /></Target>
            </Project>
            """);

        var traversal = await sandbox.DotnetAsync("build", "dirs.proj", "--no-restore");
        var gate = await sandbox.DotnetAsync("build", "dirs.proj", "--no-restore", "-t:QualityGate");

        Assert.True(traversal.ExitCode == 0, traversal.Output);
        Assert.Equal(1, traversal.Count("measured, not judged"));
        Assert.Equal(1, gate.ExitCode);
        Assert.Equal(0, gate.Count(" scores "));
        Assert.False(File.Exists(Path.Combine(sandbox.Reports, "quality-report.json")));

        // with one import it is judged once and as a whole, and what does not use us is not passed over
        sandbox.Write("dirs.proj", """
            <Project DefaultTargets="Build">
              <ItemGroup><ProjectReference Include="Pinned/Pinned.csproj;imports/Imported/Imported.csproj;Bare/Bare.csproj" /></ItemGroup>
              <Target Name="Build"><MSBuild Projects="@(ProjectReference)" Targets="Build" BuildInParallel="true" /></Target>
              <Import Project="Traversal.targets" Sdk="LLMChat.Quality" />
            </Project>
            """);
        sandbox.Write("Bare/Bare.csproj", """<Project><Target Name="Build" /></Project>""");

        var asked = await sandbox.DotnetAsync("build", "dirs.proj", "--no-restore", "-t:QualityGate");

        AssertOneVerdict(sandbox, asked, "unknown", exitCode: 1);
        Assert.Equal(0, asked.Count("measured, not judged"));
        Assert.Contains("LQ9111 Bare/Bare.csproj", Problems(sandbox));
        Assert.Equal(["Pinned/Pinned.csproj", "imports/Imported/Imported.csproj"], Measured(sandbox));
    }

    [Fact]
    public async Task Every_kind_of_project_is_measured_or_says_why_not()
    {
        using var sandbox = package.Sandbox("wäys 路 in");
        sandbox.Write("global.json", $$"""
            { "test": { "runner": "Microsoft.Testing.Platform" }, "msbuild-sdks": { "LLMChat.Quality": "{{sandbox.Version}}", "MSTest.Sdk": "4.5.2" } }
            """);
        Project(sandbox, "Web", """<Sdk Name="LLMChat.Quality" />""", sdk: "Microsoft.NET.Sdk.Web");
        sandbox.Write("Web/Program.cs", "Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args).Build().Run();\n");
        sandbox.Write("Web/Pages/Index.cshtml", "@page\n<p>@DateTime.UtcNow</p>\n");
        Project(sandbox, "Worker", """<Sdk Name="LLMChat.Quality" />""", "<PropertyGroup><OutputType>Library</OutputType></PropertyGroup>", "Microsoft.NET.Sdk.Worker");
        Project(sandbox, "Razor", """<Sdk Name="LLMChat.Quality" />""", """<ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup>""", "Microsoft.NET.Sdk.Razor");
        sandbox.Write("Razor/Hello.razor", "<p>@Text</p>\n@code { private const string Text = \"hello\"; }\n");
        sandbox.Write("Sharp/Sharp.fsproj", $"""<Project Sdk="Microsoft.NET.Sdk"><Sdk Name="LLMChat.Quality" />{Framework}<ItemGroup><Compile Include="Thing.fs" /></ItemGroup></Project>""");
        sandbox.Write("Sharp/Thing.fs", "module Thing\nlet twice number = number * 2\n");
        sandbox.Write("Basic/Basic.vbproj", $"""<Project Sdk="Microsoft.NET.Sdk"><Sdk Name="LLMChat.Quality" />{Framework}</Project>""");
        sandbox.Write("Basic/Thing.vb", "Public Class Thing\n  Public Shared Function Two() As Integer\n    Return 2\n  End Function\nEnd Class\n");
        sandbox.Write("Tests/Tests.csproj", $"""<Project Sdk="MSTest.Sdk"><Sdk Name="LLMChat.Quality" />{Framework}<ItemGroup><ProjectReference Include="../Sharp/Sharp.fsproj" /></ItemGroup></Project>""");
        sandbox.Write("Tests/Tests.cs", """
            using Microsoft.VisualStudio.TestTools.UnitTesting;

            [TestClass]
            public class Doubling
            {
                [TestMethod] public void It_doubles() => Assert.AreEqual(4, Thing.twice(2));
            }
            """);
        sandbox.Solution("Kinds.slnx", ["Basic/Basic.vbproj", "Razor", "Sharp/Sharp.fsproj", "Tests", "Web", "Worker"]);
        sandbox.Write("Directory.Solution.targets", """<Project><Import Project="Solution.targets" Sdk="LLMChat.Quality" /></Project>""");

        var test = await sandbox.DotnetAsync("test", "--solution", "Kinds.slnx");
        var gate = await sandbox.DotnetAsync("build", "Kinds.slnx", "-t:QualityGate");

        Assert.True(test.ExitCode == 0, test.Output);
        AssertOneVerdict(sandbox, gate, "refuse", exitCode: 1); // of nine lines the tests run one
        Assert.Equal(["Razor/Razor.csproj", "Tests/Tests.csproj", "Web/Web.csproj", "Worker/Worker.csproj"], Measured(sandbox));
        Assert.Equal(["LQ9112 Basic/Basic.vbproj", "LQ9112 Sharp/Sharp.fsproj", "LQ9304 "], Problems(sandbox));
        Assert.Equal(["Razor/Thing.cs", "Web/Thing.cs", "Worker/Thing.cs"], sandbox.Findings("LQ1001").Select(finding => finding.GetProperty("location").GetProperty("path").GetString()));
        Assert.Equal(100, sandbox.Measurement("testing.pass_rate").GetProperty("low").GetDouble());
        Assert.InRange(sandbox.Measurement("testing.coverage").GetProperty("low").GetDouble(), 1, 50);
        Assert.Equal("measured", sandbox.Measurement("testing.coverage").GetProperty("state").GetString());
        Assert.Equal("unknown", sandbox.Check("type_errors").GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task With_central_versions_a_package_reference_measures_tests_in_F_sharp_and_Blazor_WebAssembly()
    {
        const string Ours = """<ItemGroup><PackageReference Include="LLMChat.Quality" PrivateAssets="all" /></ItemGroup>""";
        using var sandbox = package.Sandbox();
        sandbox.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="FSharp.Core" Version="10.1.401" />
                <PackageVersion Include="LLMChat.Quality" Version="{sandbox.Version}" />
                <PackageVersion Include="Microsoft.AspNetCore.Components.WebAssembly" Version="10.0.12" />
                <PackageVersion Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageVersion Include="xunit" Version="2.9.3" />
                <PackageVersion Include="xunit.runner.visualstudio" Version="2.8.2" />
              </ItemGroup>
            </Project>
            """);
        Project(sandbox, "Core", "", Ours);
        Project(sandbox, "Wasm", "", Ours + """<ItemGroup><PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" /></ItemGroup>""", "Microsoft.NET.Sdk.BlazorWebAssembly");
        sandbox.Write("Wasm/Program.cs", "await Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder.CreateDefault(args).Build().RunAsync();\n");
        sandbox.Write("Sharp.Tests/Sharp.Tests.fsproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {Framework}
              {Ours}
              <ItemGroup>
                <Compile Include="Tests.fs" />
                <PackageReference Include="FSharp.Core" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" />
                <PackageReference Include="xunit" />
                <PackageReference Include="xunit.runner.visualstudio" />
                <ProjectReference Include="../Core/Core.csproj" />
              </ItemGroup>
            </Project>
            """);
        sandbox.Write("Sharp.Tests/Tests.fs", "module Tests\nopen Xunit\n\n[<Fact>]\nlet ``There are no numbers`` () = Assert.Empty(Sample.Thing.None())\n");
        sandbox.Solution("All.slnx", ["Core", "Sharp.Tests/Sharp.Tests.fsproj", "Wasm"]);

        var build = await sandbox.DotnetAsync("build");
        var test = await sandbox.DotnetAsync("test", "--no-build");

        Assert.All([build, test], result => Assert.True(result.Count(" scores ") == 1, result.Output));
        Assert.Equal(["Core/Core.csproj", "Wasm/Wasm.csproj"], Measured(sandbox));
        Assert.Contains("LQ9112 Sharp.Tests/Sharp.Tests.fsproj", Problems(sandbox));
        Assert.Equal(["Core/Thing.cs", "Wasm/Thing.cs"], sandbox.Findings("LQ1001").Select(finding => finding.GetProperty("location").GetProperty("path").GetString()));
        Assert.Equal(100, sandbox.Measurement("testing.pass_rate").GetProperty("low").GetDouble());
        Assert.InRange(sandbox.Measurement("testing.coverage").GetProperty("low").GetDouble(), 1, 50);
        Assert.Equal(["Core", "Sharp.Tests", "Wasm"], sandbox.Report().GetProperty("artifacts").EnumerateArray().Select(artifact => Path.GetFileNameWithoutExtension(artifact.GetProperty("path").GetString()!)));
    }

    [Fact]
    public async Task A_shallow_clone_a_submodule_and_a_work_tree_tell_their_own_commit_and_what_is_new_or_why_nobody_knows()
    {
        using var shallow = package.Sandbox("shallow");
        var folder = Path.GetDirectoryName(shallow.Root)!;
        using var origin = package.Sandbox("origin");
        origin.Library("A");
        origin.Tests("A.Tests", "[Fact] public void It_doubles() => Assert.Equal(4, A.Thing.Twice(2));", ["A"]);
        origin.Solution("All.slnx", ["A", "A.Tests"]);
        origin.Write(".gitignore", "bin/\nobj/\n");
        await Git.InitializeAsync(origin.Root);
        origin.Write("A/Thing.cs", origin.Read("A/Thing.cs").Replace("number * 2", "2 * number", StringComparison.Ordinal));
        await Git.CommitAsync(origin.Root, "Second");
        var commit = (await Git.RunAsync(origin.Root, "rev-parse", "HEAD")).Trim();
        var address = new Uri(origin.Root).AbsoluteUri;
        Directory.Delete(shallow.Root, recursive: true);
        await Git.RunAsync(folder, "clone", "-q", "--depth", "1", address, shallow.Root);
        using var submodule = package.Sandbox("module");
        Directory.Delete(submodule.Root, recursive: true);
        var super = Path.GetDirectoryName(submodule.Root)!;
        await Git.RunAsync(super, "init", "-q", "-b", "other");
        await Git.RunAsync(super, "submodule", "add", "-q", address, "module");
        await Git.CommitAsync(super, "Super");
        using var worktree = package.Sandbox("worktree");
        Directory.Delete(worktree.Root, recursive: true);
        await Git.RunAsync(origin.Root, "worktree", "add", "-q", "-b", "feature", worktree.Root);

        var builds = new[]
        {
            await shallow.DotnetAsync("build", "-p:QualityBase=HEAD~1"),
            await submodule.DotnetAsync("build", "-p:QualityBase=main~1"),
            await worktree.DotnetAsync("test", "-p:QualityBase=main~1"),
        };

        AssertOneVerdict(shallow, builds[0], "unknown");
        AssertOneVerdict(submodule, builds[1], "unknown");
        AssertOneVerdict(worktree, builds[2], "allow");
        Assert.All([shallow, submodule, worktree], sandbox => Assert.DoesNotContain(Problems(sandbox), problem => problem.StartsWith("LQ93", StringComparison.Ordinal)));
        Assert.Equal([(commit, "main"), (commit, "main"), (commit, "feature")], new[] { shallow, submodule, worktree }.Select(Source));
        Assert.Equal("not measured", Patch(shallow).GetProperty("state").GetString());
        Assert.Contains("fetch-depth: 0", Patch(shallow).GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal("dotnet test", Patch(submodule).GetProperty("remedy").GetString());
        Assert.Equal((100m, 1), (Patch(worktree).GetProperty("coverage").GetDecimal(), Patch(worktree).GetProperty("lines").GetInt32()));
    }

    private static string[] Ways { get; } =
    [
        "After/After.csproj", "Before/Before.csproj", "Claims/Claims.csproj", "Pinned/Pinned.csproj", "Referenced/Referenced.csproj", "ReferencedByTwo/ReferencedByTwo.csproj", "Twice/Twice.csproj", "imports/Imported/Imported.csproj",
    ];

    /// <summary>LQ1001 for the console and CA1825 for the report alone, in a project of one class.</summary>
    private static void Project(Sandbox sandbox, string folder, string lines = "", string more = "", string sdk = "Microsoft.NET.Sdk", string frameworks = Framework)
    {
        sandbox.Write($"{folder}/{Path.GetFileName(folder)}.csproj", $"""<Project Sdk="{sdk}">{lines}{frameworks}{more}</Project>""");
        sandbox.Write($"{folder}/Thing.cs", Code.AsyncVoid[..Code.AsyncVoid.LastIndexOf('}')] + "\n    /// <summary>No numbers.</summary>\n    public static int[] None() => new int[0];\n}\n");
    }

    /// <summary>Another SDK of the kind that is added beside Microsoft.NET.Sdk: it is strict, and has a log of the compiler of its own.</summary>
    private static void AddOtherSdk(Sandbox sandbox)
    {
        using var file = ZipFile.Open(Path.Combine(sandbox.Feed, "Other.Additive.1.0.0.nupkg"), ZipArchiveMode.Create);
        Add("Other.Additive.nuspec", "<package><metadata><id>Other.Additive</id><version>1.0.0</version><authors>Test</authors><description>Test</description></metadata></package>");
        Add("Sdk/Sdk.props", "<Project><PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild></PropertyGroup></Project>");
        Add("Sdk/Sdk.targets", "<Project><PropertyGroup><ErrorLog>$(MSBuildProjectDirectory)/obj/other.sarif,version=2.1</ErrorLog></PropertyGroup></Project>");

        void Add(string name, string text)
        {
            using var writer = new StreamWriter(file.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    private static void AssertOneVerdict(Sandbox sandbox, DotnetResult build, string outcome, int exitCode = 0)
    {
        Assert.True(build.ExitCode == exitCode, build.Output);
        Assert.True(build.Count(" scores ") == 1, build.Output);
        Assert.Equal(1, build.Count(outcome switch { "allow" => "Allowed for", "refuse" => "LQ9702", _ => "LQ9703" }));
        Assert.DoesNotContain("   at ", build.Output, StringComparison.Ordinal);
        Assert.Equal(outcome, sandbox.Outcome());
    }

    private static string[] Measured(Sandbox sandbox) =>
        [.. sandbox.Report().GetProperty("projects").EnumerateArray().Where(project => project.GetProperty("measured").GetBoolean()).Select(project => project.GetProperty("path").GetString()!)];

    private static string[] Problems(Sandbox sandbox) =>
        [.. sandbox.Report().GetProperty("problems").EnumerateArray().Select(problem => $"{problem.GetProperty("id").GetString()} {problem.GetProperty("path").GetString()}")];

    private static (string?, string?) Source(Sandbox sandbox) =>
        (sandbox.Report().GetProperty("source").GetProperty("commit").GetString(), sandbox.Report().GetProperty("source").GetProperty("branch").GetString());

    private static JsonElement Patch(Sandbox sandbox) => sandbox.Report().GetProperty("coverage").GetProperty("patch");
}

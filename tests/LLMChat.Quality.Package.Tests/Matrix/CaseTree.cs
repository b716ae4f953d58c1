using System.Globalization;

namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>Writes the tree of a case.</summary>
internal sealed class CaseTree(MatrixCase one, Sandbox sandbox)
{
    private const string MSTestVersion = "4.5.2";

    private static readonly (Runner Runner, string Package, string Version)[] Packages =
    [
        (Runner.VSTest,  "Microsoft.NET.Test.Sdk",    "18.11.0"),
        (Runner.VSTest,  "xunit",                     "2.9.3"),
        (Runner.VSTest,  "xunit.runner.visualstudio", "2.8.2"),
        (Runner.XunitV3, "xunit.v3",                  "4.0.2"),
    ];

    /// <summary>What a command is given to build.</summary>
    public string Target => one.Target switch
    {
        Matrix.Target.Slnx => "All.slnx",
        Matrix.Target.Slnf => "Part.slnf",
        Matrix.Target.Project => Oracle.SingleProject(one),
        _ => "All.sln",
    };

    /// <summary>The name of the folder.</summary>
    public static string Folder(MatrixCase one) => one.Place == Place.SpacesAndUnicode ? "wäys 路 in" : "tree";

    public async Task WriteAsync()
    {
        WriteGlobalJson();
        WriteDirectoryFiles();
        WriteLibrary("A", one.Ending == Ending.CompileError ? "\"one\"" : "number * 2");
        if (one.Runner != Runner.None)
            WriteTests();
        WriteSolution();
        if (one.Place == Place.Git)
        {
            sandbox.Write(".gitignore", "bin/\nobj/\nTestResults/\n"); // as 'dotnet new gitignore' has them; what Microsoft.Testing.Platform reports lies in the last
            await Git.InitializeAsync(sandbox.Root);
        }
    }

    private string GateLine => one.Way switch
    {
        WayIn.SdkLine => sandbox.SdkLine,
        WayIn.GlobalJson => """<Sdk Name="LLMChat.Quality" />""",
        _ => "",
    };

    /// <summary>The version, where a line or an import must say it.</summary>
    private string VersionAttribute => one.Way == WayIn.GlobalJson ? "" : $" Version=\"{sandbox.Version}\"";

    private void WriteGlobalJson()
    {
        string[] parts =
        [
            .. one.IsPlatform ? ["""
                "test": { "runner": "Microsoft.Testing.Platform" }
                """] : Array.Empty<string>(),
            .. one.Way == WayIn.GlobalJson ? [$$"""
                "msbuild-sdks": { "LLMChat.Quality": "{{sandbox.Version}}" }
                """] : Array.Empty<string>(),
        ];
        if (parts.Length > 0)
            sandbox.Write("global.json", $"{{ {string.Join(", ", parts)} }}");
    }

    private void WriteDirectoryFiles()
    {
        var imports = one.Way == WayIn.DirectoryBuild;
        var artifacts = one.Place == Place.ArtifactsOutput ? "<PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup>" : "";
        if (imports || artifacts.Length > 0)
            sandbox.Write("Directory.Build.props", $"<Project>{artifacts}{(imports ? Import("Sdk.props") : "")}</Project>");
        if (imports)
            sandbox.Write("Directory.Build.targets", $"<Project>{Import("Sdk.targets")}</Project>");
        if (one.Place == Place.CentralVersions)
            sandbox.Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup>
                    {string.Concat(Packages.Append((one.Runner, "LLMChat.Quality", sandbox.Version)).Select(package => $"<PackageVersion Include=\"{package.Item2}\" Version=\"{package.Item3}\" />"))}
                  </ItemGroup>
                </Project>
                """);
    }

    private string Import(string file) => $"""<Import Project="{file}" Sdk="LLMChat.Quality"{VersionAttribute} />""";

    private void WriteLibrary(string name, string twice)
    {
        var frameworks = one.Frameworks == Frameworks.Two
            ? "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>"
            : "<TargetFramework>net10.0</TargetFramework>";
        sandbox.Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">{GateLine}
              <PropertyGroup>{frameworks}</PropertyGroup>
              <ItemGroup>{GateReference}</ItemGroup>
            </Project>
            """);
        sandbox.Write($"{name}/Thing.cs", $$"""
            namespace {{name}};

            /// <summary>A thing.</summary>
            public static class Thing
            {
                /// <summary>Doubles a number.</summary>
                public static int Twice(int number) => {{twice}};
            }
            """);
    }

    private void WriteTests()
    {
        sandbox.Write("A.Tests/A.Tests.csproj", $"""
            <Project Sdk="{(one.Runner == Runner.MSTest ? $"MSTest.Sdk/{MSTestVersion}" : "Microsoft.NET.Sdk")}">{GateLine}
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                {(one.Runner == Runner.XunitV3 ? "<OutputType>Exe</OutputType>" : "")}
              </PropertyGroup>
              <ItemGroup>
                {GateReference}
                {string.Concat(Packages.Where(package => package.Runner == one.Runner).Select(package => Reference(package.Package, package.Version)))}
                <ProjectReference Include="../A/A.csproj" />
              </ItemGroup>
            </Project>
            """);
        var (space, attribute, test, equal) = one.Runner == Runner.MSTest
            ? ("Microsoft.VisualStudio.TestTools.UnitTesting", "[TestClass]", "[TestMethod]", "AreEqual")
            : ("Xunit", "", "[Fact]", "Equal");
        sandbox.Write("A.Tests/Doubling.cs", $$"""
            using {{space}};

            /// <summary>Tests.</summary>
            {{attribute}}
            public class Doubling
            {
                /// <summary>A test.</summary>
                {{test}} public void It_doubles() => Assert.{{equal}}(4, A.Thing.Twice(2));

                /// <summary>Another test.</summary>
                {{test}} public void It_doubles_again() => Assert.{{equal}}({{(one.Ending == Ending.FailingTest ? 7 : 6)}}, A.Thing.Twice(3));
            }
            """);
    }

    private string GateReference => one.Way == WayIn.PackageReference ? Reference("LLMChat.Quality", sandbox.Version, " PrivateAssets=\"all\"") : "";

    private string Reference(string package, string version, string more = "") =>
        $"""<PackageReference Include="{package}"{(one.Place == Place.CentralVersions ? "" : $" Version=\"{version}\"")}{more} />""";

    private void WriteSolution()
    {
        string[] projects = one.Runner == Runner.None ? ["A"] : ["A", "A.Tests"];
        if (one.Target == Matrix.Target.Slnf)
        {
            WriteLibrary("Other", "number * 2");
            sandbox.Write("All.sln", SolutionText.Of("All.sln", [.. projects, "Other"]));
            sandbox.Write("Part.slnf", $$"""{ "solution": { "path": "All.sln", "projects": [ {{string.Join(", ", projects.Select(project => string.Create(CultureInfo.InvariantCulture, $"\"{project}\\\\{project}.csproj\"")))}} ] } }""");
        }
        else if (one.Target != Matrix.Target.Project)
        {
            sandbox.Write(Target, SolutionText.Of(Target, projects));
        }

        if (one.Way != WayIn.Try && one.Target is not (Matrix.Target.WithoutFile or Matrix.Target.Project))
            sandbox.Write("Directory.Solution.targets", $"<Project>{Import("Solution.targets")}</Project>");
    }
}

using System.Text.Json;

namespace LLMChat.Quality.Package.Tests;

/// <summary>A folder with a small real solution that uses the packed package.</summary>
public sealed class Sandbox : IDisposable
{
    private readonly PackedPackage _package;

    internal Sandbox(PackedPackage package, string root)
    {
        (_package, Root) = (package, root);
        Directory.CreateDirectory(root);
        IsAuditedBy(package.Audit.Index);
    }

    /// <summary>The variable that names the folder where NuGet keeps what sources answered.</summary>
    internal const string HttpCacheVariable = "NUGET_HTTP_CACHE_PATH";

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>The report's folder when nothing says otherwise.</summary>
    public string Reports => this["artifacts/quality"];

    /// <summary>The version of the package.</summary>
    public string Version => _package.Version;

    /// <summary>The folder that serves as a package source.</summary>
    public string Feed => _package.Feed;

    /// <summary>The line a user adds to a project.</summary>
    public string SdkLine => $"""<Sdk Name="LLMChat.Quality" Version="{Version}" />""";

    /// <summary>The absolute path of a file or folder in it.</summary>
    public string this[string path] => Path.Combine(Root, path);

    /// <summary>Writes a file.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    /// <summary>Reads a file.</summary>
    public string Read(string path) => File.ReadAllText(this[path]);

    /// <summary>Names the source that knows vulnerabilities.</summary>
    public void IsAuditedBy(string index) => Write("nuget.config", $"""
        <configuration>
          <packageSources>
            <add key="local" value="{_package.Feed}" />
          </packageSources>
          <auditSources>
            <clear />
            <add key="audit" value="{index}" allowInsecureConnections="true" />
          </auditSources>
          <fallbackPackageFolders>
            <add key="global" value="{GlobalPackages}" />
          </fallbackPackageFolders>
        </configuration>
        """);

    /// <summary>A library with the gate: one documented class.</summary>
    public void Library(string name, string properties = "", string? code = null, string frameworks = "<TargetFramework>net10.0</TargetFramework>", bool hasGate = true)
    {
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {(hasGate ? SdkLine : "")}
              <PropertyGroup>
                {frameworks}
                {properties}
              </PropertyGroup>
            </Project>
            """);
        Write($"{name}/Thing.cs", code ?? $$"""
            namespace {{name}};

            /// <summary>A thing.</summary>
            public static class Thing
            {
                /// <summary>Doubles a number.</summary>
                public static int Twice(int number) => number * 2;
            }
            """);
    }

    /// <summary>A project with tests under VSTest, which uses some libraries.</summary>
    public void Tests(string name, string code, string[] uses, string properties = "", string packages = "", string frameworks = "<TargetFramework>net10.0</TargetFramework>")
    {
        Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              {SdkLine}
              <PropertyGroup>
                {frameworks}
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageReference Include="xunit" Version="2.9.3" />
                <PackageReference Include="xunit.runner.visualstudio" Version="2.8.2" />
                {packages}
                {string.Concat(uses.Select(library => $"""<ProjectReference Include="../{library}/{library}.csproj" />"""))}
              </ItemGroup>
            </Project>
            """);
        Write($"{name}/Tests.cs", $$"""
            using Xunit;

            namespace {{name.Replace('.', '_')}};

            /// <summary>Tests.</summary>
            public class Tests
            {
                {{code}}
            }
            """);
    }

    /// <summary>A solution of projects that are already there, with the one-line file that judges it; a name with a minus is in it but not built.</summary>
    public void Solution(string file, string[] projects, bool hasGate = true)
    {
        Write(file, SolutionText.Of(file, projects));
        if (hasGate)
            Write("Directory.Solution.targets", $"""<Project><Import Project="Solution.targets" Sdk="LLMChat.Quality" Version="{Version}" /></Project>""");
    }

    /// <summary>Runs the .NET command line here.</summary>
    public Task<DotnetResult> DotnetAsync(params string[] arguments) => DotnetAsync(arguments, []);

    /// <summary>Runs the .NET command line here with further environment variables.</summary>
    public Task<DotnetResult> DotnetAsync(string[] arguments, Dictionary<string, string?> environment) =>
        Dotnet.RunAsync(Root, arguments, Environment.Concat(environment).ToDictionary());

    /// <summary>What every command here gets.</summary>
    internal Dictionary<string, string?> Environment => new() { ["NUGET_PACKAGES"] = _package.Packages, [HttpCacheVariable] = _package.HttpCache };

    /// <summary>The JSON report.</summary>
    public JsonElement Report() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Reports, "quality-report.json"))).RootElement;

    /// <summary>The findings of the report.</summary>
    public JsonElement[] Findings() => [.. Report().GetProperty("findings").EnumerateArray()];

    /// <summary>The findings of one rule.</summary>
    public JsonElement[] Findings(string rule) => [.. Findings().Where(finding => finding.GetProperty("rule").GetString() == rule)];

    /// <summary>A project of the report, by its name.</summary>
    public JsonElement Project(string name) => Report().GetProperty("projects").EnumerateArray().Single(project => Path.GetFileNameWithoutExtension(project.GetProperty("path").GetString()) == name);

    /// <summary>A check of the report, by its name.</summary>
    public JsonElement Check(string name) => Report().GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == name);

    /// <summary>A measurement of the report, by its name.</summary>
    public JsonElement Measurement(string name) => Report().GetProperty("measurements").EnumerateArray().Single(measurement => measurement.GetProperty("name").GetString() == name);

    /// <summary>The outcome of the report.</summary>
    public string? Outcome() => Report().GetProperty("verdict").GetProperty("outcome").GetString();

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);

    private static string GlobalPackages =>
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}

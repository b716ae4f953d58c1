using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Inspection;

/// <summary>A project as its files say, without an evaluation.</summary>
/// <param name="File">Its absolute path.</param>
/// <param name="Frameworks">The target frameworks it or its Directory.Build.props names; empty when they are computed.</param>
/// <param name="IsTest">Whether it refers to a test framework or is named like tests.</param>
/// <param name="Own">The project file.</param>
/// <param name="Props">Its Directory.Build.props.</param>
/// <param name="Targets">Its Directory.Build.targets.</param>
/// <param name="Packages">Its Directory.Packages.props.</param>
internal sealed record InspectedProject(
    string File,
    ImmutableArray<string> Frameworks,
    bool IsTest,
    BuildFile Own,
    BuildFileChain Props,
    BuildFileChain Targets,
    BuildFileChain Packages)
{
    private static readonly string[] TestPackages = ["Microsoft.NET.Test.Sdk", "xunit", "xunit.v3", "NUnit", "MSTest", "MSTest.TestFramework", "TUnit"];
    private static readonly string[] TestNames = ["Tests", "Test", "Specs", "Spec"];

    /// <summary>Its name.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>Whether the project file itself brings the gate in, or a package reference for all.</summary>
    public bool HasOwnGate => Own.HasGate || Packages.HasGate;

    /// <summary>Whether the gate reaches it: its targets are what measures.</summary>
    public bool HasGate => HasOwnGate || Targets.HasGate;

    /// <summary>Whether package versions are managed centrally.</summary>
    public bool HasCentralVersions => Packages.Files.Concat(Props.Files).Append(Own).Any(file => file.Values("ManagePackageVersionsCentrally").Any(IsTrue));

    /// <summary>Whether it targets .NET Standard or .NET Framework and nothing newer, so that the SDK leaves its own analyzers out.</summary>
    public bool IsWithoutNETAnalyzers => Frameworks.Length > 0 && Frameworks.All(IsOld);

    public static InspectedProject Read(string file, string root)
    {
        var folder = Path.GetDirectoryName(file)!;
        var own = BuildFile.Read(file);
        var props = BuildFileChain.Of(folder, "Directory.Build.props", root);
        return new(
            file,
            FrameworksOf(own, props),
            IsTestProject(file, own),
            own,
            props,
            BuildFileChain.Of(folder, "Directory.Build.targets", root),
            BuildFileChain.Of(folder, "Directory.Packages.props", root));
    }

    private static bool IsTestProject(string file, BuildFile own) =>
        own.Packages.Any(package => TestPackages.Contains(package, StringComparer.OrdinalIgnoreCase))
        || own.Sdks.Any(sdk => sdk.StartsWith("MSTest.Sdk", StringComparison.OrdinalIgnoreCase))
        || own.Values("IsTestProject").Any(IsTrue)
        || TestNames.Any(name => Path.GetFileNameWithoutExtension(file).EndsWith(name, StringComparison.Ordinal));

    private static ImmutableArray<string> FrameworksOf(BuildFile own, BuildFileChain props) =>
        props.Files.Prepend(own).Select(Named).FirstOrDefault(named => named.Length > 0, []);

    private static ImmutableArray<string> Named(BuildFile file) =>
    [
        .. file.Values("TargetFramework").Concat(file.Values("TargetFrameworks"))
            .SelectMany(value => value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Concat(file.Values("TargetFrameworkVersion").Select(version => "net" + version.TrimStart('v').Replace(".", "", StringComparison.Ordinal)))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>netstandard2.0, net48, net461; a computed one ($…) could be anything.</summary>
    private static bool IsOld(string framework) =>
        framework.StartsWith("netstandard", StringComparison.OrdinalIgnoreCase)
        || (framework.StartsWith("net", StringComparison.OrdinalIgnoreCase) && framework.Length is 5 or 6 && framework[3] is >= '1' and <= '4' && framework.Skip(3).All(char.IsAsciiDigit));

    private static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);
}

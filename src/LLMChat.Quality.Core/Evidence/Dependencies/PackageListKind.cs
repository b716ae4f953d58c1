using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>What <c>dotnet package list</c> was asked for: its two lists that exclude each other.</summary>
/// <param name="Name">Its name, and that of its limit.</param>
/// <param name="Rule">The rule of its findings: shown, and counting in no score.</param>
internal sealed record PackageListKind(string Name, Rule Rule)
{
    public static PackageListKind Deprecated { get; } = new("deprecated", RuleOf("deprecated", "A package is deprecated", Severity.Medium, "Its authors gave it up. Use the package that they name, or another."));

    public static PackageListKind Outdated { get; } = new("outdated", RuleOf("outdated", "A package has a newer version", Severity.Low, "Update it, after a look at its release notes."));

    public static ImmutableArray<PackageListKind> All { get; } = [Deprecated, Outdated];

    /// <summary>The option that asks for it.</summary>
    public string Option => "--" + Name;

    /// <summary>The command that writes its file.</summary>
    public string Command => $"dotnet package list {Option} --format json > {Name}.json, then name that file as a QualityPackages item";

    public static PackageListKind Named(string name) => All.First(kind => kind.Name == name);

    private static Rule RuleOf(string name, string title, Severity severity, string help) =>
        new("NuGet/" + name, title, null, severity, null, [1104], [], false, help, "https://learn.microsoft.com/dotnet/core/tools/dotnet-package-list", "NuGet");
}

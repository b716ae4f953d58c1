using System.Text.RegularExpressions;

namespace LLMChat.Quality.Core.Tests.Evidence.Compiler;

/// <summary>The analyzer configurations of the newest .NET SDK on this machine.</summary>
internal static partial class SdkFolder
{
    private const string Configurations = "Sdks/Microsoft.NET.Sdk/analyzers/build/config";

    /// <summary>The folder with the configurations; <see langword="null"/> when there is no SDK.</summary>
    public static string? Path { get; } = Find();

    /// <summary>What the newest configuration of an analysis mode says of each rule.</summary>
    public static Dictionary<string, string> Severities(string mode)
    {
        var newest = Directory.EnumerateFiles(Path!, $"analysislevel_*_{mode}.globalconfig")
            .MaxBy(file => int.Parse(Level().Match(file).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))!;
        return Line().Matches(File.ReadAllText(newest)).ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value, StringComparer.Ordinal);
    }

    private static string? Find()
    {
        var dotnet = new DirectoryInfo(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory()).Parent?.Parent?.Parent?.FullName;
        var sdks = System.IO.Path.Combine(dotnet ?? ".", "sdk");
        return !Directory.Exists(sdks)
            ? null
            : Directory.EnumerateDirectories(sdks)
                .Where(sdk => Version.TryParse(System.IO.Path.GetFileName(sdk), out _))
                .OrderByDescending(sdk => Version.Parse(System.IO.Path.GetFileName(sdk)))
                .Select(sdk => System.IO.Path.Combine(sdk, Configurations))
                .FirstOrDefault(Directory.Exists);
    }

    [GeneratedRegex(@"analysislevel_(\d+)_[a-z]+\.globalconfig$")]
    private static partial Regex Level();

    [GeneratedRegex(@"^dotnet_diagnostic\.(CA\d+)\.severity = (\w+)", RegexOptions.Multiline)]
    private static partial Regex Line();
}

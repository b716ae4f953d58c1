using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using LLMChat.Quality.Core.Tests.Files;

namespace LLMChat.Quality.Core.Tests.Reporting;

/// <summary>Microsoft's SARIF validator: npm package <c>@microsoft/sarif-multitool-linux</c> 5.7.0 (or <c>-darwin</c>, <c>-win32</c>).</summary>
internal static class SarifMultitool
{
    /// <summary>Names the executable when it is not where npm puts it below <c>artifacts</c>.</summary>
    public const string Variable = "QUALITY_SARIF_MULTITOOL";

    /// <summary>The executable; <see langword="null"/> when it is not installed.</summary>
    public static string? Path { get; } = Candidates().FirstOrDefault(File.Exists);

    /// <summary>The rules a file breaks at level error. The exit code says nothing: it is 0 whatever is found.</summary>
    public static IReadOnlyList<string> ErrorsOf(byte[] sarif)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["in.sarif"], WithoutHelpUris(sarif));
        var start = new ProcessStartInfo(Path!)
        {
            ArgumentList = { "validate", folder["in.sarif"], "-o", folder["out.sarif"], "--log", "ForceOverwrite", "--rule-kind", "Sarif;Gh" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        using var output = JsonDocument.Parse(File.ReadAllBytes(folder["out.sarif"]));
        return
        [
            .. output.RootElement.GetProperty("runs").EnumerateArray()
                .SelectMany(run => run.GetProperty("results").EnumerateArray())
                .Where(result => result.TryGetProperty("level", out var level) && level.GetString() == "error")
                .Select(result => result.GetProperty("ruleId").GetString()!),
        ];
    }

    /// <summary>The validator would fetch each of them from the network.</summary>
    private static string WithoutHelpUris(byte[] sarif)
    {
        var root = JsonNode.Parse(sarif)!;
        foreach (var rule in root["runs"]![0]!["tool"]!["driver"]!["rules"]!.AsArray())
            rule!.AsObject().Remove("helpUri");
        return root.ToJsonString();
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            yield return named;
        var system = OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var name = OperatingSystem.IsWindows() ? "Sarif.Multitool.exe" : "Sarif.Multitool";
        yield return Snapshot.PathOf($"artifacts/node_modules/@microsoft/sarif-multitool-{system}/{name}");
    }
}

using System.Diagnostics;

namespace LLMChat.Quality.Benchmarks;

/// <summary>Starts a command and waits for it.</summary>
internal static class Run
{
    public static void Dotnet(string folder, string packages, params string[] arguments) => Dotnet(folder, packages, mayFail: false, arguments);

    /// <summary>The same, where an exit code of 1 (a failed test) is an answer too.</summary>
    public static void Dotnet(string folder, string packages, bool mayFail, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "CI").ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_NOLOGO"] = "1";
        if (packages.Length > 0)
            start.Environment["NUGET_PACKAGES"] = packages;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 && !(mayFail && process.ExitCode == 1))
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with exit code {process.ExitCode}:\n{output}{errors.Result}");
    }
}

using System.Diagnostics;

namespace LLMChat.Quality.Promotion.Tests;

/// <summary>OpenSSL of this machine, where there is one.</summary>
internal static class OpenSsl
{
    private const string Program = "openssl";

    public static bool IsHere => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Program)));

    public static async Task<string> RunAsync(string folder, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return await output;
    }
}

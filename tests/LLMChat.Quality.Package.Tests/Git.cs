using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace LLMChat.Quality.Package.Tests;

/// <summary>Runs git in a sandbox.</summary>
internal static class Git
{
    /// <summary>A repository with everything that is not ignored in its first commit.</summary>
    public static async Task InitializeAsync(string folder)
    {
        await RunAsync(folder, "init", "-q");
        await RunAsync(folder, "add", "-A");
        await RunAsync(folder, "-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "First");
    }

    /// <summary>What is changed or not tracked.</summary>
    public static Task<string> StatusAsync(string folder, params string[] options) => RunAsync(folder, ["status", "--porcelain", .. options]);

    private static async Task<string> RunAsync(string folder, params string[] arguments) =>
        (await Cli.Wrap("git").WithArguments(arguments).WithWorkingDirectory(folder).ExecuteBufferedAsync(Encoding.UTF8)).StandardOutput;
}

using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace LLMChat.Quality.Package.Tests;

/// <summary>Runs git in a sandbox.</summary>
internal static class Git
{
    private static readonly string[] Somebody = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always"];

    /// <summary>A repository with everything that is not ignored in its first commit.</summary>
    public static async Task InitializeAsync(string folder)
    {
        await RunAsync(folder, "init", "-q", "-b", "main");
        await CommitAsync(folder, "First");
    }

    /// <summary>One more commit with everything that is not ignored.</summary>
    public static async Task CommitAsync(string folder, string message)
    {
        await RunAsync(folder, "add", "-A");
        await RunAsync(folder, "commit", "-q", "-m", message);
    }

    /// <summary>What is changed or not tracked.</summary>
    public static Task<string> StatusAsync(string folder, params string[] options) => RunAsync(folder, ["status", "--porcelain", .. options]);

    /// <summary>Runs git as somebody, on repositories of this machine too, and gives what it printed.</summary>
    public static async Task<string> RunAsync(string folder, params string[] arguments) =>
        (await Cli.Wrap("git").WithArguments([.. Somebody, .. arguments]).WithWorkingDirectory(folder).ExecuteBufferedAsync(Encoding.UTF8)).StandardOutput;
}

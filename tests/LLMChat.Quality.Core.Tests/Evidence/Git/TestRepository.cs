using System.Diagnostics;
using LLMChat.Quality.Core.Tests.Files;

namespace LLMChat.Quality.Core.Tests.Evidence.Git;

/// <summary>A git repository in a folder of its own, untouched by the user's configuration.</summary>
internal sealed class TestRepository : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestRepository()
    {
        Directory.CreateDirectory(Root);
        Git("init", "--quiet", "--initial-branch=main");
    }

    public string Root => _folder["repository"];

    /// <summary>A place outside the repository.</summary>
    public string Outside(string relative) => _folder["outside/" + relative];

    public string Write(string relative, string text) => _folder.Write("repository/" + relative, text);

    public string WriteOutside(string relative, string text) => _folder.Write("outside/" + relative, text);

    public void Commit()
    {
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "change");
    }

    public string Git(params string[] arguments) => GitIn(Root, arguments);

    public string GitIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        foreach (var who in new[] { "AUTHOR", "COMMITTER" })
            (start.Environment[$"GIT_{who}_NAME"], start.Environment[$"GIT_{who}_EMAIL"]) = ("Somebody", "somebody@example.com");
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, error.Result);
        return output.Trim();
    }

    /// <summary>A program that leaves a trace when it is run.</summary>
    public (string Program, string Trace) Trap()
    {
        var trace = Outside("trace");
        var program = WriteOutside("trap.sh", $"#!/bin/sh\ntouch '{trace}'\ncat\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return (program, trace);
    }

    public void Dispose() => _folder.Dispose();
}

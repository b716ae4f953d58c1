using System.Text;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Tests.Evidence.Git;

public sealed class GitCommandTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("bin")]
    public void Fault_057_A_relative_entry_of_PATH_is_not_looked_at(string entry) =>
        Assert.Empty(ProgramFolders.Of(entry, _repository.Root));

    [Theory]
    [InlineData("")]
    [InlineData("tools")]
    [InlineData("tools/../deeper")]
    public void Fault_057_An_entry_of_PATH_inside_the_repository_is_not_looked_at(string folder) =>
        Assert.Empty(ProgramFolders.Of(Path.Join(_repository.Root, folder), _repository.Root));

    [Fact]
    public void Fault_057_Nor_is_one_beside_the_judged_folder_in_the_same_repository()
    {
        _repository.Write("src/a.cs", "");

        Assert.Empty(ProgramFolders.Of(Path.Join(_repository.Root, "tools"), Path.Join(_repository.Root, "src")));
    }

    [Fact]
    public void Fault_057_Nor_is_a_link_that_leads_into_the_repository()
    {
        _repository.Write("tools/git", "");
        _repository.WriteOutside("a", "");
        Directory.CreateSymbolicLink(_repository.Outside("link"), Path.Join(_repository.Root, "tools"));

        Assert.Empty(ProgramFolders.Of(_repository.Outside("link"), _repository.Root));
    }

    [Fact]
    public void Fault_057_A_folder_whose_name_only_starts_like_the_repository_is_another_one()
    {
        var folder = Directory.CreateDirectory(_repository.Root + "-tools").FullName;

        Assert.Equal([folder], ProgramFolders.Of(folder, _repository.Root));
    }

    [Fact]
    public void Fault_057_A_git_in_the_repository_is_not_run()
    {
        var (program, trace) = _repository.Trap();
        File.Copy(program, Path.Join(_repository.Root, "git"));

        Assert.Null(GitCommand.Find(_repository.Root, "." + Path.PathSeparator + _repository.Root, null));
        GitCommand.Find(_repository.Root, "." + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"), null)!.Run(["--version"], default);
        Assert.False(File.Exists(trace));
    }

    [Fact]
    public void Fault_059_Only_variables_of_the_list_are_passed_on()
    {
        const string Token = "LQ_TEST_TOKEN_OF_SOMEBODY";
        Environment.SetEnvironmentVariable(Token, "value");
        var environment = GitEnvironment.Of(["/usr/bin"]);
        Environment.SetEnvironmentVariable(Token, null);

        Assert.Null(environment[Token]);
        Assert.Equal("/usr/bin", environment["PATH"]);
        Assert.Equal("0", environment["GIT_OPTIONAL_LOCKS"]);
    }

    [Fact]
    public void Fault_056_A_git_that_hangs_is_ended_and_named()
    {
        if (Fake("exec sleep 600") is not { } git)
            return;

        Assert.Equal("git did not end within 0 seconds", git(TimeSpan.FromMilliseconds(50), 1000).Run([], default).Failure);
    }

    [Fact]
    public void Fault_056_A_git_that_floods_is_ended_and_named()
    {
        if (Fake("exec cat /dev/zero") is not { } git)
            return;

        Assert.Equal("git printed more than 1000 bytes", git(TimeSpan.FromMinutes(1), 1000).Run([], default).Failure);
    }

    [Fact]
    public void An_argument_stays_one_argument()
    {
        var output = GitCommand.Find(_repository.Root)!.Run(["rev-parse", "--sq-quote", "a b", "$(id)", "\"'", ""], default);

        Assert.Equal(" 'a b' '$(id)' '\"'\\''' ''", Encoding.UTF8.GetString(output.Output.Span).TrimEnd('\n'));
    }

    /// <summary>A git that is a shell script; <see langword="null"/> where there are none.</summary>
    private Func<TimeSpan, int, GitCommand>? Fake(string script)
    {
        if (OperatingSystem.IsWindows())
            return null;

        var program = _repository.WriteOutside("bin/git", "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return (timeout, limit) => GitCommand.Find(_repository.Root, _repository.Outside("bin"), null, timeout, limit)!;
    }
}

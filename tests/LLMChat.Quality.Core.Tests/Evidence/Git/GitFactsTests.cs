using System.Text;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Tests.Evidence.Git;

public sealed class GitFactsTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_clean_work_tree_has_a_commit_and_a_branch()
    {
        _repository.Write("a.txt", "a");
        _repository.Commit();

        Assert.Equal(new GitFacts(_repository.Git("rev-parse", "HEAD"), "main", false), GitFacts.Read(_repository.Root));
    }

    [Fact]
    public void A_changed_tracked_file_makes_it_dirty_and_an_untracked_one_does_not()
    {
        _repository.Write("a.txt", "a");
        _repository.Commit();
        _repository.Write("new.txt", "new");
        Assert.False(GitFacts.Read(_repository.Root).IsDirty);

        _repository.Write("a.txt", "changed");
        Assert.True(GitFacts.Read(_repository.Root).IsDirty);
    }

    [Fact]
    public void Before_the_first_commit_there_is_a_branch_but_no_commit() =>
        Assert.Equal(new GitFacts(null, "main", false), GitFacts.Read(_repository.Root));

    [Fact]
    public void A_folder_inside_the_repository_has_the_facts_of_the_repository()
    {
        _repository.Write("src/a.txt", "a");
        _repository.Commit();

        Assert.Equal(GitFacts.Read(_repository.Root), GitFacts.Read(Path.Join(_repository.Root, "src")));
    }

    [Fact]
    public void Reading_writes_nothing()
    {
        _repository.Write("a.txt", "a");
        _repository.Commit();
        File.SetLastWriteTimeUtc(Path.Join(_repository.Root, "a.txt"), DateTime.UtcNow.AddDays(-1)); // what makes git refresh its index
        var index = File.ReadAllBytes(Path.Join(_repository.Root, ".git/index"));

        Assert.False(GitFacts.Read(_repository.Root).IsDirty);
        Assert.Equal(index, File.ReadAllBytes(Path.Join(_repository.Root, ".git/index")));
    }

    [Theory]
    [InlineData("core.fsmonitor")]
    [InlineData("core.pager")]
    [InlineData("core.sshCommand")]
    [InlineData("diff.external")]
    [InlineData("diff.x.textconv")]
    [InlineData("filter.x.clean")]
    [InlineData("filter.x.process")]
    [InlineData("filter.x=y.clean")]
    public void Fault_060_No_program_that_the_repository_configures_is_run(string setting)
    {
        var (program, trace) = _repository.Trap();
        _repository.Write(".gitattributes", "* filter=x diff=x\n");
        _repository.Write("a.txt", "a");
        _repository.Commit();
        _repository.Write("a.txt", "b"); // same length: only its content tells
        _repository.Git("config", setting, program);
        _repository.Git("config", "filter.x.required", "true");

        GitFacts.Read(_repository.Root);
        Assert.False(File.Exists(trace));
    }

    [Fact]
    public void Fault_060_A_hostile_setting_would_have_run_without_our_care()
    {
        if (OperatingSystem.IsWindows())
            return; // the trap is a shell script

        var (program, trace) = _repository.Trap();
        _repository.Write("a.txt", "a");
        _repository.Commit();
        _repository.Git("config", "core.fsmonitor", program);

        _repository.Git("status");
        Assert.True(File.Exists(trace));
    }

    [Fact]
    public void Fault_060_No_hook_of_the_repository_is_run()
    {
        var (program, trace) = _repository.Trap();
        _repository.Write("a.txt", "a");
        _repository.Commit();
        File.Copy(program, Path.Join(_repository.Root, ".git/hooks/post-index-change"));
        _repository.Git("config", "core.hooksPath", Path.GetDirectoryName(program)!);

        GitFacts.Read(_repository.Root);
        Assert.False(File.Exists(trace));
    }

    [Fact]
    public void Fault_060_The_well_known_filters_of_large_files_stay_on() =>
        Assert.Empty(GitFilters.Override("local\0filter.lfs.clean\ngit-lfs clean -- %f\0local\0filter.lfs.process\ngit-lfs filter-process\0").Arguments);

    [Fact]
    public void Fault_060_A_filter_of_the_user_stays_on_and_one_of_the_repository_goes() =>
        Assert.Equal(
            "-c filter.y.clean= -c filter.y.required=false",
            string.Join(' ', GitFilters.Override("global\0filter.x.clean\nuser's\0worktree\0filter.y.clean\ntheirs\0").Arguments));

    [Fact]
    public void Fault_061_Without_git_nothing_is_known_and_the_reason_is_named()
    {
        var facts = GitFacts.Read(_repository.Root, git: null, default);

        Assert.Equal((null, null, null, "LQ9304"), (facts.Commit, facts.Branch, facts.IsDirty, facts.Problem?.Id));
    }

    [Fact]
    public void Fault_061_Outside_a_work_tree_nothing_is_known_and_the_reason_is_named()
    {
        _repository.WriteOutside("a.txt", "a");
        var facts = GitFacts.Read(_repository.Outside(""));

        Assert.Equal((null, null, null, "LQ9304"), (facts.Commit, facts.Branch, facts.IsDirty, facts.Problem?.Id));
        Assert.Contains("not in a git work tree", facts.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_061_A_detached_head_has_a_commit_and_no_branch()
    {
        _repository.Write("a.txt", "a");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "--detach");

        Assert.Equal(new GitFacts(_repository.Git("rev-parse", "HEAD"), null, false), GitFacts.Read(_repository.Root));
    }

    [Fact]
    public void Fault_061_A_linked_work_tree_has_its_own_branch()
    {
        _repository.Write("a.txt", "a");
        _repository.Commit();
        _repository.Git("worktree", "add", "--quiet", "-b", "other", _repository.Outside("linked"));

        Assert.Equal(new GitFacts(_repository.Git("rev-parse", "HEAD"), "other", false), GitFacts.Read(_repository.Outside("linked")));
    }

    [Fact]
    public void Fault_061_A_submodule_has_its_own_commit_and_its_inner_changes_are_not_the_outer_ones()
    {
        using var inner = new TestRepository();
        inner.Write("inner.txt", "inner");
        inner.Commit();
        _repository.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Root, "module");
        _repository.Commit();
        _repository.Write("module/inner.txt", "changed");

        Assert.False(GitFacts.Read(_repository.Root).IsDirty);
        Assert.Equal((inner.Git("rev-parse", "HEAD"), true), (GitFacts.Read(Path.Join(_repository.Root, "module")) is var facts ? facts.Commit : null, facts.IsDirty));
    }

    [Fact]
    public void Fault_061_A_shallow_clone_has_its_commit()
    {
        _repository.Write("a.txt", "a");
        _repository.Commit();
        _repository.Write("a.txt", "b");
        _repository.Commit();
        _repository.Git("clone", "--quiet", "--depth=1", new Uri(_repository.Root).AbsoluteUri, _repository.Outside("shallow"));

        Assert.Equal(new GitFacts(_repository.Git("rev-parse", "HEAD"), "main", false), GitFacts.Read(_repository.Outside("shallow")));
    }

    [Fact]
    public void Fault_061_Dubious_ownership_is_named_with_the_command_that_trusts_the_folder()
    {
        var git = GitCommand.Find(_repository.Root, Environment.GetEnvironmentVariable("PATH"), new Dictionary<string, string> { ["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1" });
        var facts = GitFacts.Read(_repository.Root, git, default);

        Assert.Equal((null, null, null, "LQ9304"), (facts.Commit, facts.Branch, facts.IsDirty, facts.Problem?.Id));
        Assert.Equal($"Run: git config --global --add safe.directory '{_repository.Root}'", facts.Problem!.Remedy);
    }

    [Fact]
    public void Fault_062_A_branch_or_file_that_looks_like_an_option_or_a_command_is_only_a_name()
    {
        _repository.Write("--output=x", "a");
        _repository.Write("$(id)", "a");
        _repository.Write(";rm", "a");
        _repository.Commit();
        _repository.Git("update-ref", "refs/heads/$(id);rm", "HEAD");
        _repository.Git("symbolic-ref", "HEAD", "refs/heads/$(id);rm");
        _repository.Write("$(id)", "changed");

        Assert.Equal(new GitFacts(_repository.Git("rev-parse", "HEAD"), "$(id);rm", true), GitFacts.Read(_repository.Root));
    }

    [Fact]
    public void Fault_062_A_record_that_imitates_a_header_does_not_become_one() =>
        Assert.Equal(
            new GitFacts("c0ffee", "main", true),
            GitFacts.Parse(Encoding.UTF8.GetBytes("# branch.oid c0ffee\0# branch.head main\0" + "2 R. N... 100644 100644 100644 0 0 R100 b\0# branch.head evil\0")));

    [Fact]
    public void A_cancelled_run_throws()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => GitFacts.Read(_repository.Root, stop.Token));
    }
}

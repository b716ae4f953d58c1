using System.Text;
using CsCheck;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Tests.Evidence.Git;

namespace LLMChat.Quality.Core.Tests.Evidence.Files;

public sealed class TreeFilesTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Tracked_and_untracked_files_are_listed_and_ignored_ones_are_not()
    {
        _repository.Write(".gitignore", "*.log\nbuild/\n");
        _repository.Write("src/b.cs", "b");
        _repository.Write("forced.log", "tracked although ignored");
        _repository.Git("add", "--all", "--force");
        _repository.Write("src/a.cs", "a");
        _repository.Write("other.log", "ignored");
        _repository.Write("build/out.dll", "ignored");

        Assert.Equal([".gitignore", "forced.log", "src/a.cs", "src/b.cs"], Paths());
        Assert.Null(List().WithoutGit);
    }

    [Fact]
    public void A_file_carries_its_size_and_its_time()
    {
        var path = _repository.Write("a.txt", "four");
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, time);

        Assert.Equal(new TreeFile("a.txt", 4, time.Ticks), Assert.Single(List().Files));
    }

    [Fact]
    public void A_deleted_file_is_not_listed_and_one_in_conflict_once()
    {
        _repository.Write("gone.txt", "a");
        _repository.Write("fought.txt", "a");
        _repository.Commit();
        File.Delete(Path.Join(_repository.Root, "gone.txt"));
        Conflict("fought.txt");

        Assert.Equal(["fought.txt"], Paths());
    }

    [Fact]
    public void Only_files_below_the_named_folder_are_listed()
    {
        _repository.Write("src/a.cs", "a");
        _repository.Write("b.cs", "b");

        Assert.Equal(["a.cs"], Paths(TreeFiles.List(Path.Join(_repository.Root, "src"))));
    }

    [Fact]
    public void A_submodule_and_a_nested_repository_are_named_and_not_entered()
    {
        using var inner = new TestRepository();
        inner.Write("inner.txt", "inner");
        inner.Commit();
        _repository.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Root, "module");
        _repository.Git("-c", "protocol.file.allow=always", "clone", "--quiet", inner.Root, "nested");

        Assert.Equal([".gitmodules"], Paths());
        Assert.Equal([("LQ9305", "module"), ("LQ9305", "nested")], List().Notes.Select(note => (note.Id, note.Path!)));
    }

    [Fact]
    public void Fault_061_Without_git_everything_but_build_output_is_listed_and_the_reason_is_named()
    {
        foreach (var path in new[] { "a.cs", "src/b.cs", "src/bin/c.dll", "obj/d.json", "node_modules/e.js" })
            _repository.Write(path, "x");
        var listing = TreeFiles.List(_repository.Root, git: null, TreeFiles.FileLimit, default);

        Assert.Equal(["a.cs", "src/b.cs"], Paths(listing));
        Assert.Equal("LQ9304", listing.WithoutGit?.Id);
    }

    [Fact]
    public void Fault_061_With_dubious_ownership_everything_is_listed_and_the_reason_is_named()
    {
        _repository.Write("a.cs", "a");
        var git = GitCommand.Find(_repository.Root, Environment.GetEnvironmentVariable("PATH"), new Dictionary<string, string> { ["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1" });
        var listing = TreeFiles.List(_repository.Root, git, TreeFiles.FileLimit, default);

        Assert.Equal(["a.cs"], Paths(listing));
        Assert.Contains("safe.directory", listing.WithoutGit!.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_034_Any_name_that_is_text_is_listed_as_it_is()
    {
        string[] names = OperatingSystem.IsWindows()
            ? ["a b.txt", "#1.txt", "100%.txt", "it's.txt", "\U0001F600.txt"]
            : ["a b.txt", "#1.txt", "100%.txt", "it's.txt", "\U0001F600.txt", "new\nline.txt", "\u001B[31mred.txt", "\"quoted\".txt", "back\\slash.txt", "-option", "dot.", "::error::x", " ", "%00", "\u202Etxt.exe"];
        foreach (var name in names)
            _repository.Write("folder/" + name, name);

        Assert.Equal(names.Select(name => "folder/" + name).Order(StringComparer.Ordinal), Paths());
        _repository.Commit();
        Assert.Equal(names.Select(name => "folder/" + name).Order(StringComparer.Ordinal), Paths());
    }

    [Fact]
    public void Fault_034_A_long_path_is_listed()
    {
        var path = string.Join('/', Enumerable.Repeat(new string('d', 100), 20)) + "/file.txt";
        _repository.Write(path, "a");

        Assert.Equal([path], Paths());
    }

    [Fact]
    public void Fault_034_A_name_that_is_not_text_is_named_and_counted_as_not_looked_at()
    {
        var names = GitNames.Parse([.. "good.txt\0"u8, .. "bad\xFF"u8[..3], 0xFF, .. ".txt\0"u8]);

        Assert.Equal(["good.txt"], names.Paths);
        Assert.Equal([@"bad\xFF.txt"], names.NotText);
    }

    [Fact]
    public void Fault_034_A_name_that_leads_out_of_the_root_is_dropped() =>
        Assert.Equal(["..a", "a/..b"], GitNames.Parse("../x\0/etc/passwd\0a/../../x\0a/..b\0..a\0"u8).Paths);

    [Fact]
    public void Fault_035_Two_names_that_differ_in_case_are_two_files()
    {
        Assert.Equal(["A.cs", "a.cs"], GitNames.Parse("a.cs\0A.cs\0a.cs\0"u8).Paths);
        if (!OperatingSystem.IsLinux())
            return;

        _repository.Write("A.cs", "upper");
        _repository.Write("a.cs", "lower case");
        Assert.Equal([("A.cs", 5L), ("a.cs", 10L)], List().Files.Select(file => (file.Path, file.Bytes)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fault_036_A_link_out_of_the_root_or_in_a_circle_is_named_and_not_followed(bool withGit)
    {
        _repository.WriteOutside("secret.txt", "not ours");
        _repository.Write("folder/a.txt", "a");
        Directory.CreateSymbolicLink(Path.Join(_repository.Root, "out"), _repository.Outside(""));
        File.CreateSymbolicLink(Path.Join(_repository.Root, "out.txt"), _repository.Outside("secret.txt"));
        Directory.CreateSymbolicLink(Path.Join(_repository.Root, "folder/self"), Path.Join(_repository.Root, "folder"));
        File.CreateSymbolicLink(Path.Join(_repository.Root, "circle"), Path.Join(_repository.Root, "circle"));
        File.CreateSymbolicLink(Path.Join(_repository.Root, "within.txt"), Path.Join(_repository.Root, "folder/a.txt"));
        var listing = withGit ? List() : TreeFiles.List(_repository.Root, null, TreeFiles.FileLimit, default);

        Assert.Equal(["folder/a.txt"], Paths(listing));
        Assert.Equal([("LQ9110", "circle"), ("LQ9110", "folder/self"), ("LQ9110", "out"), ("LQ9110", "out.txt")], listing.Notes.Select(note => (note.Id, note.Path!)));
    }

    [Fact]
    public void Fault_036_A_tracked_folder_that_became_a_link_is_not_followed()
    {
        _repository.Write("folder/a.txt", "a");
        _repository.Commit();
        Directory.Delete(Path.Join(_repository.Root, "folder"), recursive: true);
        _repository.WriteOutside("a.txt", "not ours");
        Directory.CreateSymbolicLink(Path.Join(_repository.Root, "folder"), _repository.Outside(""));

        Assert.Empty(List().Files);
        Assert.Equal([("LQ9110", "folder")], List().Notes.Select(note => (note.Id, note.Path!)));
    }

    [Fact]
    public void A_limit_that_is_hit_is_named()
    {
        _repository.Write("a.txt", "a");
        _repository.Write("b.txt", "b");
        var listing = TreeFiles.List(_repository.Root, GitCommand.Find(_repository.Root), fileLimit: 1, default);

        Assert.Single(listing.Files);
        Assert.Equal("LQ9302", Assert.Single(listing.Unreadable).Id);
    }

    [Fact]
    public void Names_come_in_ordinal_order_and_once_whatever_order_git_gives_them() =>
        Gen.String[Gen.Char['a', 'f'], 1, 3].Array[0, 20].Sample(names =>
        {
            var listed = GitNames.Parse(Encoding.UTF8.GetBytes(string.Concat(names.Select(name => name + "\0")))).Paths;
            var reversed = GitNames.Parse(Encoding.UTF8.GetBytes(string.Concat(names.Reverse().Select(name => name + "\0")))).Paths;

            Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), listed);
            Assert.Equal(listed, reversed);
        });

    private TreeListing List() => TreeFiles.List(_repository.Root);

    private IEnumerable<string> Paths() => Paths(List());

    private static IEnumerable<string> Paths(TreeListing listing) => listing.Files.Select(file => file.Path);

    private void Conflict(string path)
    {
        _repository.Git("checkout", "--quiet", "-b", "theirs");
        _repository.Write(path, "theirs");
        _repository.Git("commit", "--quiet", "--all", "--message", "theirs");
        _repository.Git("checkout", "--quiet", "main");
        _repository.Write(path, "ours");
        _repository.Git("commit", "--quiet", "--all", "--message", "ours");
        Assert.ThrowsAny<Exception>(() => _repository.Git("merge", "theirs"));
    }
}

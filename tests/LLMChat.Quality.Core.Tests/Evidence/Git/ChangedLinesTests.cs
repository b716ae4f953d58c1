using System.Text;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Tests.Evidence.Git;

public sealed class ChangedLinesTests : IDisposable
{
    private const string Ten = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Changed_and_added_lines_are_new_and_deleted_ones_are_not()
    {
        Start("a.cs", Ten);
        _repository.Write("a.cs", "1\n2\nthree\n4\n5\n6\n8\n9\n10\neleven\ntwelve\n");

        Assert.Equal<(int, int)>([(3, 3), (10, 11)], Since("main").Files["a.cs"]);
    }

    [Fact]
    public void A_renamed_file_has_only_what_changed_in_it()
    {
        Start("old name.cs", Ten);
        _repository.Git("mv", "old name.cs", "new name.cs");
        _repository.Write("new name.cs", Ten.Replace("7", "seven", StringComparison.Ordinal));
        _repository.Commit();

        Assert.Equal<(int, int)>([(7, 7)], Since("main").Files["new name.cs"]);
    }

    [Fact]
    public void What_came_in_by_a_merge_of_the_base_is_not_new()
    {
        Start("a.cs", Ten);
        _repository.Write("a.cs", Ten.Replace("2\n", "two\n", StringComparison.Ordinal));
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "main");
        _repository.Write("b.cs", "b\n");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "feature");
        _repository.Git("merge", "--quiet", "--no-edit", "main");

        Assert.Equal(["a.cs"], Since("main").Files.Keys);
    }

    [Fact]
    public void What_the_base_got_in_the_meantime_is_not_new()
    {
        Start("a.cs", Ten);
        _repository.Git("checkout", "--quiet", "main");
        _repository.Write("a.cs", Ten.Replace("9", "nine", StringComparison.Ordinal));
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "feature");

        Assert.Empty(Since("main").Files);
    }

    [Fact]
    public void Every_line_of_an_untracked_file_is_new()
    {
        Start("a.cs", Ten);
        _repository.Write("src/ä \"new\".cs", "1\n");

        var changed = Since("main");

        Assert.True(changed.Contains("src/ä \"new\".cs", 1));
        Assert.False(changed.Contains("a.cs", 1));
    }

    [Fact]
    public void Paths_are_those_below_the_root()
    {
        Start("src/a.cs", Ten);
        _repository.Write("src/a.cs", "0\n" + Ten);
        _repository.Write("other.cs", "1\n");
        _repository.Commit();

        var root = Path.Join(_repository.Root, "src");

        Assert.Equal(["a.cs"], ChangedLines.Since(root, "main", GitCommand.Find(root), default).Files.Keys);
    }

    [Theory]
    [InlineData("nothing-like-it", "QualityBase names 'nothing-like-it'")]
    [InlineData("--output=x", "QualityBase names '--output=x'")]
    public void A_base_that_is_no_commit_is_a_problem_with_its_cure(string reference, string message)
    {
        Start("a.cs", Ten);

        var problem = Since(reference).Problem!;

        Assert.Equal("LQ9304", problem.Id);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains("fetch-depth: 0", problem.Remedy, StringComparison.Ordinal);
        Assert.Equal(["a.cs"], Directory.EnumerateFiles(_repository.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void A_base_without_a_common_commit_is_a_problem()
    {
        Start("a.cs", Ten);
        _repository.Git("checkout", "--quiet", "--orphan", "alone");
        _repository.Write("b.cs", "b\n");
        _repository.Commit();

        Assert.Contains("no commit in common", Since("main").Problem!.Message, StringComparison.Ordinal);
    }

    // far - near - main      of 'feature' a clone with three commits from each end has the way to 'far' and not the longer one to 'near'
    //  |      |
    //  |    three commits
    //  |      |
    //  +--- feature
    [Fact]
    public void A_shallow_history_that_may_hide_a_nearer_common_commit_is_a_problem_and_one_that_cannot_is_none()
    {
        _repository.Write("a.cs", Ten);
        _repository.Commit();
        _repository.Git("branch", "far");
        _repository.Write("near.cs", Ten);
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "-b", "feature");
        foreach (var text in (string[])["1\n", "2\n", "3\n"])
        {
            _repository.Write("own.cs", text);
            _repository.Commit();
        }

        var tree = _repository.Git("rev-parse", "HEAD^{tree}");
        _repository.Git("reset", "--quiet", "--hard", _repository.Git("commit-tree", tree, "-p", "far", "-p", "HEAD", "-m", "merge"));
        _repository.Git("checkout", "--quiet", "main");
        _repository.Write("base.cs", "1\n");
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "feature");
        var shallow = _repository.Outside("shallow");
        Directory.CreateDirectory(Path.GetDirectoryName(shallow)!);
        _repository.GitIn(_repository.Root, "clone", "--quiet", "--depth=3", "--no-single-branch", new Uri(_repository.Root).AbsoluteUri, shallow);

        Assert.Equal(["own.cs"], Since("main").Files.Keys);
        Assert.Equal(_repository.Git("rev-parse", "far"), _repository.GitIn(shallow, "merge-base", "origin/main", "HEAD"));
        Assert.Contains("fetch-depth: 0", ChangedLines.Since(shallow, "origin/main", GitCommand.Find(shallow), default).Problem!.Remedy, StringComparison.Ordinal);
        Assert.Equal(["own.cs"], ChangedLines.Since(shallow, "HEAD^2~1", GitCommand.Find(shallow), default).Files.Keys);
    }

    [Fact]
    public void Without_git_nobody_knows() => Assert.Equal("LQ9304", ChangedLines.Since(_repository.Root, "main", null, default).Problem!.Id);

    [Fact]
    public void Content_that_looks_like_a_diff_is_content()
    {
        var files = Parse("""
            diff --git a/a.cs b/a.cs
            --- a/a.cs
            +++ b/a.cs
            @@ -1,2 +1,3 @@ class A
            --- b/x.cs
            -@@ -1 +1 @@
            +++ b/x.cs
            +@@ -1 +1 @@
            +three
            \ No newline at end of file
            @@ -9 +10,0 @@
            -gone
            """);

        Assert.Equal(["a.cs"], files.Keys);
        Assert.Equal<(int, int)>([(1, 3)], files["a.cs"]);
    }

    [Theory]
    [InlineData("\"b/tab\\there \\303\\244 \\\"q\\\".cs\"", "tab\there ä \"q\".cs")]
    [InlineData("b/with space.cs\t", "with space.cs")]
    public void Names_are_read_as_git_writes_them(string written, string path) => Assert.Equal([path], Parse($"+++ {written}\n@@ -0,0 +1 @@\n+x\n").Keys);

    [Theory]
    [InlineData("")]
    [InlineData("+++ b/a.cs\n@@ -x +1 @@\n")]
    [InlineData("+++ b/a.cs\n@@ -1\n")]
    [InlineData("+++ /dev/null\n@@ -1 +1 @@\n-a\n+b\n")]
    [InlineData("@@ -1 +1 @@\n-a\n+b\n")]
    public void What_names_no_file_or_line_is_left_out(string diff) => Assert.Empty(Parse(diff));

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableArray<(int First, int Last)>> Parse(string diff) =>
        ChangedLines.Parse(Encoding.UTF8.GetBytes(diff.ReplaceLineEndings("\n")));

    /// <summary>One commit on main, and a branch from there.</summary>
    private void Start(string path, string text)
    {
        _repository.Write(path, text);
        _repository.Commit();
        _repository.Git("checkout", "--quiet", "-b", "feature");
    }

    private ChangedLines Since(string reference) => ChangedLines.Since(_repository.Root, reference, GitCommand.Find(_repository.Root), default);
}

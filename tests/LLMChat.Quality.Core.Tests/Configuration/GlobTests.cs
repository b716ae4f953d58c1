using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Tests.Configuration;

public sealed class GlobTests
{
    [Theory]
    [InlineData("README.md", "README.md", "docs/README.md readme.md README.mdx")]
    [InlineData("*.md", "README.md .md a.b.md", "docs/README.md README.md.txt")]
    [InlineData("**/*.md", "README.md docs/README.md a/b/c.md", "README.mdx docs/md")]
    [InlineData("third-party/**", "third-party/a third-party/a/b.cs", "third-party third-party2/a src/third-party/a")]
    [InlineData("**/bin/**", "bin/a a/bin/b a/b/bin/c/d", "bin a/bin abin/c")]
    [InlineData("src/**/test?.cs", "src/test1.cs src/a/b/testX.cs", "src/test.cs src/test12.cs test1.cs")]
    [InlineData("a/**/b/**/c", "a/b/c a/x/b/y/z/c a/b/b/c/c", "a/c a/b/c/d b/c")]
    [InlineData("a*b*c", "abc a-b-c abbc abcbc", "ab abcd a/b/c")]
    [InlineData("a**b", "ab axb", "a/b")]
    [InlineData("[id].tsx", "[id].tsx", "i.tsx d.tsx")]
    [InlineData("a+(b).{c,d}$", "a+(b).{c,d}$", "ab.c")]
    [InlineData("文档/*.md", "文档/说明.md", "文/说明.md")]
    public void A_pattern_matches_what_it_says(string pattern, string matching, string others)
    {
        var glob = Glob.Parse(pattern);

        Assert.All(matching.Split(' '), path => Assert.True(glob.IsMatch(path), path));
        Assert.All(others.Split(' '), path => Assert.False(glob.IsMatch(path), path));
    }

    [Fact]
    public void A_pattern_that_the_reader_would_refuse_is_a_broken_promise() =>
        Assert.Throws<ArgumentException>(() => Glob.Parse("/etc/**"));

    [Fact]
    public void A_pattern_made_to_backtrack_ends()
    {
        var glob = Glob.Parse(string.Concat(Enumerable.Repeat("*a", 200)) + "b");
        var folders = Glob.Parse(string.Concat(Enumerable.Repeat("**/a/", 80)) + "b");

        Assert.False(glob.IsMatch(new string('a', 10_000)));
        Assert.False(folders.IsMatch(string.Concat(Enumerable.Repeat("a/", 5_000)) + "a"));
    }
}

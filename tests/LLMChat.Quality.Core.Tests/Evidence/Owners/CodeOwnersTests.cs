using LLMChat.Quality.Core.Evidence.Owners;
using LLMChat.Quality.Core.Tests.Configuration;

namespace LLMChat.Quality.Core.Tests.Evidence.Owners;

public sealed class CodeOwnersTests
{
    // the examples of GitHub's own documentation, and near misses
    [Theory]
    [InlineData("*", "a/b/c.cs", true)]
    [InlineData("*.js", "a/b.js", true)]
    [InlineData("*.js", "a/b.jsx", false)]
    [InlineData("/build/logs/", "build/logs/a/b.txt", true)]
    [InlineData("/build/logs/", "x/build/logs/a.txt", false)]
    [InlineData("docs/*", "docs/getting-started.md", true)]
    [InlineData("docs/*", "docs/build-app/troubleshooting.md", false)]
    [InlineData("docs/*", "a/docs/getting-started.md", false)]
    [InlineData("apps/", "x/apps/y/z.cs", true)]
    [InlineData("apps/", "apps", false)]
    [InlineData("/docs/", "docs/a/b.md", true)]
    [InlineData("/scripts/", "a/scripts/b.sh", false)]
    [InlineData("**/logs", "build/logs/a.log", true)]
    [InlineData("**/logs", "deeply/nested/logs/a.log", true)]
    [InlineData("/apps/github", "apps/github/a.cs", true)]
    [InlineData("/apps/github", "apps/github2/a.cs", false)]
    [InlineData("src/**/Api.cs", "src/Api.cs", true)]
    [InlineData("src/**/Api.cs", "src/a/b/Api.cs", true)]
    [InlineData("src/**", "src/a/b.cs", true)]
    [InlineData("README.md", "docs/README.md", true)]
    [InlineData("readme.md", "README.md", false)]
    [InlineData("a?.cs", "ab.cs", true)]
    [InlineData("a.cs", "abcs", false)]
    [InlineData(@"with\ blank.cs", "with blank.cs", true)]
    public void A_pattern_is_read_as_GitHub_reads_it(string pattern, string path, bool isOwned) =>
        Assert.Equal(isOwned ? ["@team"] : [], CodeOwners.Parse(pattern + " @team").Of(path).AsEnumerable());

    [Fact]
    public void The_last_line_that_matches_counts_and_one_without_owners_takes_them_away()
    {
        var owners = CodeOwners.Parse("# all\r\n*   @a @org/b someone@example.org # comment\r\n\r\n/src/ @c nonsense\r\n/src/free/\r\n!/no @d\r\n[ab].cs @e\r\n");

        Assert.Equal(["@a", "@org/b", "someone@example.org"], owners.Of("x.cs").AsEnumerable());
        Assert.Equal(["@c"], owners.Of("src/x.cs").AsEnumerable());
        Assert.Empty(owners.Of("src/free/x.cs"));
        Assert.Equal(3, owners.Rules.Length);
    }

    [Fact]
    public void The_first_of_three_places_counts()
    {
        using var folder = new Folder();
        Assert.Empty(CodeOwners.Read(folder.Root).Rules);
        folder.Write("docs/CODEOWNERS", "* @docs");
        Assert.Equal(["@docs"], CodeOwners.Read(folder.Root).Of("a").AsEnumerable());
        folder.Write("CODEOWNERS", "* @root");
        Assert.Equal(["@root"], CodeOwners.Read(folder.Root).Of("a").AsEnumerable());
        folder.Write(".github/CODEOWNERS", "* @github");
        Assert.Equal(["@github"], CodeOwners.Read(folder.Root).Of("a").AsEnumerable());
    }
}

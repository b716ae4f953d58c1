using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Run.Scopes;
using LLMChat.Quality.Core.Tests.Configuration;
using LLMChat.Quality.Core.Tests.Reporting;

namespace LLMChat.Quality.Core.Tests.Run.Scopes;

public sealed class ScopeReviewTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_scope_that_nothing_lies_in_is_a_warning_at_its_paths_and_others_have_files_and_owners()
    {
        _folder.Write("CODEOWNERS", "* @all\n/src/a/ @a\n");
        foreach (var name in new[] { "src/a/1.cs", "src/a/2.cs", "src/b.cs" })
            _folder.Write(name, "x");
        _folder.Write(Reading.File, "{ \"scopes\": {\n \"code\": { \"paths\": [ \"src/**\" ] },\n \"empty\": { \"paths\": [ \"nowhere/**\" ], \"quality_threshold\": 1 } } }");
        var reading = ConfigurationReader.Read(_folder.Root);

        var evidence = ScopeReview.Join(SampleReports.Good.Evidence, reading, _folder.Root, TreeFiles.List(_folder.Root));

        Assert.Equal(3, evidence.Scopes["code"].Files);
        Assert.Equal(["@a", "@all"], evidence.Scopes["code"].Owners.AsEnumerable());
        Assert.Equal(["@all"], evidence.Scopes[evidence.Projects[0].Path].Owners.AsEnumerable());
        var problem = Assert.Single(ScopeReview.Empty(evidence, reading));
        Assert.Equal(("LQ9024", Reading.File, 3, 22), (problem.Id, problem.Path, problem.Line, problem.Column));
        Assert.Equal("No file lies in the scope 'empty', so what is asked of it is not known.", problem.Message);
    }

    [Fact]
    public void Without_scopes_and_owners_nothing_is_looked_up()
    {
        var evidence = SampleReports.Good.Evidence;

        Assert.Same(evidence, ScopeReview.Join(evidence, ConfigurationReader.Read(_folder.Root), _folder.Root, TreeFiles.List(_folder.Root)));
    }
}

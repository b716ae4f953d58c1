using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Silenced;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests.Evidence.Silenced;

public sealed class SilencedPlacesTests
{
    [Fact]
    public void Suppressions_are_counted_with_and_without_a_reason()
    {
        using var tree = new Tree();
        tree.File("A/A.cs", "class A\n{\n}\n");
        var evidence = Collect(tree, LogText.Good()
            .Result("CA2013", path: tree.PathOf("A/A.cs"), line: 1)
            .Result("CA2013", path: tree.PathOf("A/A.cs"), line: 2, suppressedBy: "SuppressMessageAttribute", justification: "because")
            .Result("CA2013", path: tree.PathOf("A/A.cs"), line: 3, suppressedBy: "SuppressMessageAttribute", justification: "<Pending>")) with
        {
            AuditSuppressions = [new("A/A.csproj", "https://example.org/advisory", true)],
        };

        var places = SilencedPlaces.Of(evidence);

        Assert.Equal((1, 1), (places.Count(SilencedBy.Source, true), places.Count(SilencedBy.Source, false)));
        Assert.Equal((1, 0), (places.Count(SilencedBy.Audit, true), places.Count(SilencedBy.Audit, false)));
        Assert.Equal([3, 2, null], places.All.Select(place => place.Location?.Line));
        var problem = Assert.Single(evidence.Problems, problem => problem.Id == "LQ9119");
        Assert.Equal("1 of 2 findings that are silenced in the source have no justification: CA2013 in A/A.cs(3).", problem.Message);
        Assert.Equal(("A/A.cs", 3), (problem.Path, problem.Line));
    }

    [Fact]
    public void What_the_baseline_accepts_counts_once_with_its_reason_and_day()
    {
        using var tree = new Tree();
        tree.File("A/A.cs", "class A\n{\n}\n");
        var evidence = Collect(tree, LogText.Good().Result("CA2013", path: tree.PathOf("A/A.cs")));
        var accepted = evidence with { Findings = [.. evidence.Findings.Select(finding => finding with { Debt = new("ticket 7", new(2027, 1, 31)) })] };

        Assert.Empty(SilencedPlaces.Of(evidence).All);
        Assert.Equal("until 2027-01-31: ticket 7", Assert.Single(SilencedPlaces.Of(accepted).All).Justification);
    }

    [Theory]
    [InlineData("#pragma warning disable CA2013 // boxed on purpose", "boxed on purpose")]
    [InlineData("  # pragma warning disable CA1822, ca2013 //why", "why")]
    [InlineData("#pragma warning disable // all of it", "all of it")]
    [InlineData("#pragma warning disable CA2013", null)]
    [InlineData("#pragma warning disable CA2013 //", null)]
    [InlineData("// #pragma warning disable CA2013 // in a comment", null)]
    [InlineData("#pragma warning disable CA1822 // another rule", null)]
    public void The_reason_of_a_pragma_stands_behind_it(string pragma, string? reason)
    {
        using var tree = new Tree();
        tree.File("A/A.cs", $"namespace A;\n{pragma}\n\nclass A;\n");

        var evidence = Collect(tree, LogText.Good().Result("CA2013", path: tree.PathOf("A/A.cs"), line: 4, suppressedBy: "Pragma Directive"));

        Assert.Equal(reason, Assert.Single(evidence.Findings).Suppression!.Justification);
        Assert.Equal(reason is null ? 1 : 0, SilencedPlaces.Of(evidence).Unjustified);
    }

    [Fact]
    public void The_nearest_pragma_counts()
    {
        using var tree = new Tree();
        tree.File("A/A.cs", "#pragma warning disable 168 // far\n#pragma warning disable CS0168 // near\nclass A;\n#pragma warning disable CS0168 // behind\n");

        var evidence = Collect(tree, LogText.Good().Result("CS0168", path: tree.PathOf("A/A.cs"), line: 3, suppressedBy: "Pragma Directive"));

        Assert.Equal("near", Assert.Single(evidence.Findings).Suppression!.Justification);
    }

    [Fact]
    public void A_reason_in_a_file_with_a_secret_is_not_repeated()
    {
        using var tree = new Tree();
        tree.File("A/A.cs", "#pragma warning disable CA2013 // the password is in here\nclass A;\n");
        var log = LogText.Good()
            .Result("CA2013", path: tree.PathOf("A/A.cs"), line: 2, suppressedBy: "Pragma Directive")
            .Result("LQ6001", path: tree.PathOf("A/A.cs"), line: 1);

        var suppression = Assert.Single(Collect(tree, log).Findings, finding => finding.RuleId == "CA2013").Suppression!;

        Assert.True(suppression.IsJustified);
        Assert.DoesNotContain("password", suppression.Justification, StringComparison.Ordinal);
    }

    private static QualityEvidence Collect(Tree tree, LogText log) => tree.Project("A", ("net10.0", log)).Collect();
}

using System.IO.Compression;
using System.Text;
using CsCheck;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Reporting;
using LLMChat.Quality.Core.Reporting.Json;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Core.Run.Shards;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Evidence.Benchmarks;
using LLMChat.Quality.Core.Tests.Evidence.Dependencies;

namespace LLMChat.Quality.Core.Tests.Run.Shards;

public sealed class ShardMergeTests : IDisposable
{
    private readonly List<Machine> _machines = [];

    public void Dispose() => _machines.ForEach(machine => machine.Dispose());

    [Fact]
    public void What_one_machine_measured_gives_the_same_bytes_after_it_was_packed()
    {
        var whole = Whole();

        Assert.Equal(Bytes(whole.Judges()), Bytes(Checkout().Merges([whole.Packs()])));
    }

    [Fact]
    public void Two_parts_give_the_bytes_of_the_whole()
    {
        var a = Machine().Builds("A").Tests("A.Tests", "", ("One", "Passed"), ("Two", "Failed")).Knows("B", ProjectAbsence.Filtered);
        var b = Machine().Builds("B", assets: Packages()).Knows("A", ProjectAbsence.Filtered).Knows("A.Tests", ProjectAbsence.Filtered).Knows("Left", ProjectAbsence.NotBuilt);

        Assert.Equal(Bytes(Whole().Judges()), Bytes(Checkout().Merges([a.Packs("a"), b.Packs("b")])));
    }

    [Fact]
    public void Order_and_repetition_change_nothing()
    {
        var shards = new[]
        {
            Machine().Builds("A").Builds("B", log => log.Result("CS0029", level: "error")).Packs("a"),
            Machine().Builds("A").Tests("A.Tests", "Speed=Slow", ("One", "Passed")).Packs("b"),
            Machine().Builds("B").Tests("A.Tests", "Speed=Fast", ("Two", "Failed"), ("One", "Failed")).Packs("c"),
            Machine().Knows("A", ProjectAbsence.NotUsed).Knows("C", ProjectAbsence.SwitchedOff).Packs("d"),
        };
        var checkout = Checkout();
        var expected = Bytes(checkout.Merges(shards));

        Gen.Shuffle(shards).Select(Gen.Int[0, 3].Array[0, 5], (order, again) => order.Concat(again.Select(index => shards[index]))).Sample(order => Bytes(checkout.Merges(order)) == expected, iter: 40);
    }

    [Fact]
    public void Benchmarks_that_one_machine_ran_count_once_and_a_broken_file_is_named_by_whoever_merges()
    {
        var a = Machine().Builds("A").Benchmarks("bench/a.json", BenchmarkText.Of(("A.Add", "12.5"))).Benchmarks("bench/broken.json", "{");
        var b = Machine().Builds("A").Benchmarks("bench/a.json", BenchmarkText.Of(("A.Add", "12.5")));

        var merged = Checkout().Merges([a.Packs("a"), b.Packs("b")]);

        Assert.Equal([new("A.Add", 12.5m)], merged.Benchmarks.Found!.Means.ToArray());
        Assert.Equal("LQ9317", Assert.Single(merged.Benchmarks.Problems).Id);
        Assert.Equal(Bytes(a.Judges()), Bytes(Checkout().Merges([a.Packs("a")])));
    }

    [Fact]
    public void Nothing_in_a_shard_tells_where_its_machine_keeps_the_tree()
    {
        var machine = Whole();
        using var gzip = new GZipStream(File.OpenRead(machine.PackTo("a")), CompressionMode.Decompress);
        using var text = new StreamReader(gzip);

        Assert.DoesNotContain(machine.Tree.Root, text.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_of_the_solution_in_no_shard_is_not_measured_and_one_that_is_not_of_it_is_named()
    {
        var evidence = Checkout().Merges([Machine().Builds("A").Builds("Other").Knows("B", ProjectAbsence.Filtered).Packs()], "A", "B", "C");

        Assert.Equal(["A/A.csproj", "B/B.csproj", "C/C.csproj"], evidence.Projects.Select(project => project.Path));
        Assert.Equal(["B/B.csproj", "C/C.csproj"], evidence.Problems.Where(problem => problem.Id == "LQ9606").Select(problem => problem.Path));
        Assert.Equal(["Other/Other.csproj"], evidence.Problems.Where(problem => problem.Id == "LQ9607").Select(problem => problem.Path));
        Assert.Null(evidence.BlockingCounts["critical_bugs"].Value.High);
    }

    [Fact]
    public void What_one_machine_measured_of_a_project_beats_that_another_did_not()
    {
        var unmeasured = Machine();
        unmeasured.Builds("A");
        File.Delete(unmeasured.Tree.LogOf("A"));

        var evidence = Checkout().Merges([unmeasured.Packs("a"), Machine().Builds("A").Packs("b"), Machine().Knows("A", ProjectAbsence.SwitchedOff).Packs("c")]);

        Assert.True(Assert.Single(evidence.Projects).IsMeasured);
    }

    [Fact]
    public void An_error_of_one_machines_compiler_is_an_error()
    {
        var evidence = Checkout().Merges([Machine().Builds("A").Packs("a"), Machine().Builds("A", log => log.Result("CS0029", level: "error")).Packs("b")]);

        Assert.Equal(1, evidence.BlockingCounts["type_errors"].Value.Low);
        Assert.False(evidence.Projects[0].IsMeasured);
    }

    [Fact]
    public void A_finding_of_one_machine_alone_is_a_finding()
    {
        var one = Machine();
        one.Builds("A", log => log.Result("CA2013", "only here", one.Tree.PathOf("A/A.cs"), 2));

        Assert.Single(Checkout().Merges([Machine().Builds("A").Packs("a"), one.Packs("b")]).Findings, finding => finding.RuleId == "CA2013");
    }

    [Fact]
    public void The_same_project_from_different_sources_is_a_contradiction()
    {
        var shards = new[] { WithSources(Machine().Builds("A").Packs("a"), "one"), WithSources(Machine().Builds("A").Packs("b"), "other") };

        var error = Assert.Single(Checkout().Merge(shards).Errors);

        Assert.Equal(("LQ9605", "A/A.csproj"), (error.Id, error.Path));
        Assert.Null(Checkout().Merge(shards).Readings);
    }

    [Theory]
    [InlineData("Speed=Slow", "Speed!=Slow", "One Passed", "Two Passed", "2 0 0", null)]
    [InlineData("Speed=Slow", "Speed=Fast", "One Passed", "Two Passed", "2 0 0", "LQ9211")]
    [InlineData("", "Speed=Slow", "One Passed,Two Passed", "Two Passed", "2 0 0", null)]
    [InlineData("", "", "One Passed,Two Failed", "One Failed,Two Passed", "0 2 0", null)]
    [InlineData("", "", "One Passed,Two NotExecuted", "One NotExecuted,Two Passed", "2 0 0", null)]
    [InlineData("", "", "One Passed,One Passed", "One Passed,One Failed", "1 1 0", null)]
    [InlineData("Speed=Slow", "Speed!=Slow", "One Passed", "", "1 0 0", null)]
    public void A_test_that_ran_on_two_machines_counts_once_and_failed_where_it_failed_once(string filterOfA, string filterOfB, string a, string b, string counts, string? problem)
    {
        var evidence = Checkout().Merges([Machine().Builds("A").Tests("A.Tests", filterOfA, Tests(a)).Packs("a"), Machine().Tests("A.Tests", filterOfB, Tests(b)).Packs("b")]);
        var results = evidence.Tests.Results!;

        Assert.Equal(counts, FormattableString.Invariant($"{results.Passed} {results.Failed} {results.Skipped}"));
        Assert.Equal(problem, Assert.Single(evidence.Tests.Projects).Problem?.Id);
        Assert.Equal(problem is null, evidence.BlockingCounts["test_failures"].Value.IsExact);
    }

    [Fact]
    public void A_run_that_broke_off_on_one_machine_leaves_the_tests_unknown()
    {
        var broken = Machine().Tests("A.Tests", "", ("One", "Passed"));
        var trx = broken.Tree.PathOf("A.Tests/obj/net10.0/quality/tests/results.trx");
        File.WriteAllText(trx, File.ReadAllText(trx).Replace("Completed", "Aborted", StringComparison.Ordinal));

        var evidence = Checkout().Merges([Machine().Tests("A.Tests", "", ("One", "Passed"), ("Two", "Passed")).Packs("a"), broken.Packs("b")]);

        Assert.False(evidence.BlockingCounts["test_failures"].Value.IsExact);
        Assert.Contains(evidence.Tests.Problems, problem => problem.Id == "LQ9204");
    }

    [Fact]
    public void A_vulnerability_that_one_machine_was_told_of_is_there()
    {
        var evidence = Checkout().Merges([Machine().Builds("A", assets: new AssetsText().Package("P 1.0.0").Names("P")).Packs("a"), Machine().Builds("A", assets: Packages()).Packs("b")]);

        Assert.Single(evidence.Findings, finding => finding.RuleId == "NU1903");
    }

    [Theory]
    [InlineData("commit", "LQ9604")]
    [InlineData("version", "LQ9604")]
    [InlineData("policy", "LQ9604")]
    [InlineData("configuration", "LQ9604")]
    [InlineData("dirty", "LQ9602")]
    public void Shards_that_do_not_belong_together_are_refused(string difference, string id)
    {
        var other = Machine().Builds("B").Packs("b", header => difference switch
        {
            "commit" => header with { Commit = "other" },
            "version" => header with { ToolVersion = "99.0.0" },
            "policy" => header with { Policy = "other" },
            "configuration" => header with { Configuration = "Release" },
            _ => header with { IsDirty = true },
        });

        var problem = Assert.Single(ShardSet.Check([Machine().Builds("A").Packs("a"), other], new GitFacts(Shards.Machine.Commit, "main", false), "policy"));

        Assert.Equal((id, other.Path), (problem.Id, problem.Path));
    }

    [Fact]
    public void Shards_are_judged_on_a_clean_checkout_of_their_commit()
    {
        var shard = Machine().Builds("A").Packs();

        Assert.Empty(ShardSet.Check([shard], new GitFacts(Shards.Machine.Commit, null, false), "policy"));
        Assert.Equal("LQ9604", Assert.Single(ShardSet.Check([shard], new GitFacts("other", null, false), "policy")).Id);
        Assert.Equal("LQ9604", Assert.Single(ShardSet.Check([shard], new GitFacts(Shards.Machine.Commit, null, true), "policy")).Id);
        Assert.Equal("LQ9304", Assert.Single(ShardSet.Check([shard], new GitFacts(null, null, null, GitProblems.Absent), "policy")).Id);
    }

    private static (string, string)[] Tests(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(test => test.Split(' ')).Select(test => (test[0], test[1]))];

    private static AssetsText Packages() => new AssetsText().Package("P 1.0.0", "Q").Package("Q 2.0.0").Names("P").Says("NU1903", "Q", "Package 'Q' 2.0.0 has a known high severity vulnerability, https://example.org/GHSA-1");

    private static ShardReading WithSources(ShardReading reading, string sources) => reading with
    {
        Shard = reading.Shard! with { Projects = [.. reading.Shard.Projects.Select(project => project with { Frameworks = [.. project.Frameworks.Select(framework => framework with { Sources = sources })] })] },
    };

    private static string Bytes(QualityEvidence evidence)
    {
        var configuration = QualityConfiguration.Default;
        var card = Scorer.Score(evidence, configuration);
        return Encoding.UTF8.GetString(ReportJson.Render(new QualityReport(configuration, evidence, card, QualityGate.Judge(evidence, card, configuration, "development"))));
    }

    private Machine Machine()
    {
        _machines.Add(new());
        return _machines[^1];
    }

    private Machine Whole() => Machine()
        .Builds("A")
        .Tests("A.Tests", "", ("One", "Passed"), ("Two", "Failed"))
        .Builds("B", assets: Packages())
        .Knows("Left", ProjectAbsence.NotBuilt);

    /// <summary>The machine that judges: it has the sources and nothing that was built.</summary>
    private Machine Checkout()
    {
        var machine = Machine();
        foreach (var name in new[] { "A", "A.Tests", "B" })
        {
            machine.Tree.File($"{name}/{name}.csproj", "<Project />");
            machine.Tree.File($"{name}/{name}.cs", name == "A.Tests" ? "class Tests;\n" : $"class {name}\n{{\n    int answer = 42;\n}}\n");
        }

        return machine;
    }
}

using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Gate.Baseline;
using LLMChat.Quality.Core.Scoring;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests.Gate.Baseline;

public sealed class FindingsBaselineTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly BaselineRequest Request = new("old code; see #7", Today.AddDays(30), Prunes: false);

    private readonly Tree tree = new();

    public void Dispose() => tree.Dispose();

    [Fact]
    public void An_accepted_finding_blocks_nothing_and_costs_what_it_cost()
    {
        var before = Collect("ReferenceEquals(1, 2);");
        var after = Accept(before).Apply(before, Today);

        Assert.Equal((1m, 0m), (Blocking(before), Blocking(after)));
        Assert.Equal(Scorer.Score(before, QualityConfiguration.Default).Total, Scorer.Score(after, QualityConfiguration.Default).Total);
        Assert.Equal(new AcceptedDebt(Request.Reason, Request.Expires), Assert.Single(after.Findings).Debt);
        Assert.Equal(new BaselineFacts(1, 1), after.Baseline);
        Assert.Empty(after.Problems);
        Assert.Empty(QualityGate.Judge(after, Scorer.Score(after, QualityConfiguration.Default), QualityConfiguration.Default, "development").InvalidReasons);
    }

    [Fact]
    public void Fault_070_Moved_reformatted_and_renamed_code_stays_accepted()
    {
        var baseline = Accept(Collect("ReferenceEquals(1, 2);"));

        Assert.Equal(0, Blocking(baseline.Apply(Collect("\n\n  ReferenceEquals( 1,2 );", file: "Renamed.cs", line: 3), Today)));
    }

    [Fact]
    public void A_finding_that_came_later_blocks()
    {
        var baseline = Accept(Collect("ReferenceEquals(1, 2);"));

        Assert.Equal(1, Blocking(baseline.Apply(Collect("ReferenceEquals(3, 4);"), Today)));
        Assert.Equal(1, Blocking(baseline.Apply(Collect("ReferenceEquals(1, 2);\nReferenceEquals(1, 2);", lines: 2), Today)));
    }

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    public void Fault_068_The_last_day_is_a_day_and_after_it_the_finding_returns(int days, int blocking)
    {
        var evidence = Collect("ReferenceEquals(1, 2);");

        var applied = Accept(evidence).Apply(evidence, Today.AddDays(days));

        Assert.Equal(blocking, Blocking(applied));
        Assert.Equal("LQ9405", Assert.Single(applied.Problems).Id);
    }

    [Fact]
    public void Fault_068_The_end_is_announced_fourteen_days_before()
    {
        var evidence = Collect("ReferenceEquals(1, 2);");
        var baseline = Accept(evidence);

        Assert.Empty(baseline.Apply(evidence, Today.AddDays(16)).Problems);
        Assert.Contains("less than 14 days left (until 2026-07-01)", Assert.Single(baseline.Apply(evidence, Today.AddDays(17)).Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Fault_068_Without_a_reason_nothing_is_accepted(string? reason)
    {
        var evidence = Collect("ReferenceEquals(1, 2);");
        var baseline = Accept(evidence);

        var applied = (baseline with { Entries = [baseline.Entries[0] with { Reason = reason }] }).Apply(evidence, Today);

        Assert.Equal(1, Blocking(applied));
        Assert.Equal("LQ9405", Assert.Single(applied.Problems).Id);
    }

    [Fact]
    public void Entries_that_hold_keep_reason_and_day_and_the_others_are_renewed()
    {
        var evidence = Collect("ReferenceEquals(1, 2);");
        var later = Request with { Reason = "still", Expires = Today.AddDays(90) };
        var baseline = Accept(evidence);

        Assert.Equal(Request.Reason, Assert.Single(baseline.With(evidence, later, Today).Entries).Reason);
        Assert.Equal(("still", later.Expires), baseline.With(evidence, later, Today.AddDays(31)).Entries.Select(entry => (entry.Reason, entry.Expires)).Single());
    }

    [Fact]
    public void What_was_fixed_is_named_and_taken_out_when_asked()
    {
        var baseline = Accept(Collect("ReferenceEquals(1, 2);"));
        var now = Collect("ReferenceEquals(3, 4);");

        Assert.Equal("LQ9407", Assert.Single(baseline.Apply(now, Today).Problems).Id);
        Assert.Equal(2, baseline.With(now, Request, Today).Entries.Length);
        Assert.Single(baseline.With(now, Request with { Prunes = true }, Today).Entries);
    }

    [Fact]
    public void Code_that_does_not_compile_cannot_be_accepted()
    {
        var log = LogText.Good().Rule("CS0029", level: "error").Result("CS0029", path: tree.PathOf("A/A.cs"), level: "error");
        var evidence = tree.Project("A", ("net10.0", log)).Collect();

        Assert.Empty(Accept(evidence).Entries);
    }

    [Fact]
    public void The_file_says_nothing_of_what_it_accepts_and_two_have_nothing_in_common()
    {
        var evidence = Collect("ReferenceEquals(1, 2);");
        var (one, other) = (Accept(evidence), Accept(evidence));

        Assert.NotEqual(one.Entries[0].Fingerprint, other.Entries[0].Fingerprint);
        Assert.DoesNotContain(evidence.Findings[0].Fingerprint[..8], BaselineFile.Text(one), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_written_is_read_as_it_was_sorted_whatever_stood_first()
    {
        var baseline = Accept(Collect("ReferenceEquals(1, 2);\nReferenceEquals(3, 4);", lines: 2)) is var accepted ? accepted with { Entries = [.. accepted.Entries.Reverse(), new("CA1825", new string('a', 32), null, null, null)] } : null!;

        var read = BaselineFile.Parse(BaselineFile.Text(baseline));

        Assert.Null(read.Problem);
        Assert.Equal(baseline.Entries.OrderBy(entry => entry.Rule, StringComparer.Ordinal).ThenBy(entry => entry.Path, StringComparer.Ordinal).ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal), read.Baseline.Entries);
        Assert.Equal(BaselineFile.Text(baseline), BaselineFile.Text(read.Baseline));
    }

    public static TheoryData<int, string> Broken => new()
    {
        { 1, "" },
        { 1, "\n" },
        { 1, "[]\n" },
        { 1, """{"version":2,"key":"00"}""" },
        { 1, """{"version":1}""" },
        { 1, """{"version":1,"key":"zz"}""" },
        { 2, Header + "{\"rule\":\"CA1\",\"finger" },
        { 2, Header + "<<<<<<< HEAD\n" },
        { 2, Header + "=======\n" },
        { 2, Header + """{"rule":"CA1","fingerprint":"00"}""" },
        { 2, Header + """{"fingerprint":"00000000000000000000000000000000"}""" },
        { 2, Header + """{"rule":"CA1","fingerprint":"00000000000000000000000000000000","reasn":"x"}""" },
        { 2, Header + """{"rule":"CA1","fingerprint":"00000000000000000000000000000000","expires":"tomorrow"}""" },
        { 2, Header + """{"rule":"CA1","rule":"CA2","fingerprint":"00000000000000000000000000000000"}""" },
        { 3, Header + """{"rule":"CA1","fingerprint":"00000000000000000000000000000000"}""" + "\n" + """{"rule":"CA1","fingerprint":"00000000000000000000000000000000","reason":"again"}""" },
    };

    private const string Header = """{"version":1,"key":"0000000000000000000000000000000000000000000000000000000000000000"}""" + "\n";

    [Theory]
    [MemberData(nameof(Broken))]
    public void Fault_067_A_broken_file_is_an_error_with_its_line(int line, string text)
    {
        var problem = BaselineFile.Parse(text).Problem;

        Assert.Equal(("LQ9404", line), (problem?.Id, problem?.Line));
    }

    [Fact]
    public void No_file_is_no_baseline() => Assert.False(BaselineFile.Read(tree.PathOf("none.jsonl")).Baseline.Exists);

    [Theory]
    [InlineData("because", "", "2026-11-28")]
    [InlineData("because", "2026-06-01", "2026-06-01")]
    [InlineData("because", "2027-06-02", "2027-06-02")]
    [InlineData("because", "2027-06-03", null)]
    [InlineData("because", "2026-05-31", null)]
    [InlineData("because", "01.07.2026", null)]
    [InlineData(" ", "2026-07-01", null)]
    [InlineData("two\nlines", "2026-07-01", null)]
    public void A_reason_and_a_day_within_a_year_are_asked_for(string reason, string expires, string? last)
    {
        var (request, problem) = BaselineRequest.Of(reason, expires, prunes: false, Today);

        Assert.Equal(last, request?.Expires.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(last is null ? "LQ9408" : null, problem?.Id);
    }

    private static decimal Blocking(QualityEvidence evidence) => evidence.BlockingCounts["critical_bugs"].Value.Low;

    private static FindingsBaseline Accept(QualityEvidence evidence) => FindingsBaseline.Empty.With(evidence, Request, Today);

    private QualityEvidence Collect(string code, string file = "A.cs", int line = 1, int lines = 1)
    {
        using var other = new Tree();
        other.File("A/" + file, code);
        var log = LogText.Good();
        foreach (var at in Enumerable.Range(line, lines))
            log.Result("CA2013", path: other.PathOf("A/" + file), line: at);
        return other.Project("A", ("net10.0", log)).Collect();
    }
}

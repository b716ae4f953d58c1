using System.Collections.Immutable;
using System.Text;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate;
using LLMChat.Quality.Core.Gate.Baseline;
using LLMChat.Quality.Core.Tests.Scoring;
using LLMChat.Quality.Promotion.Attestation;
using LLMChat.Quality.Promotion.Decisions;

namespace LLMChat.Quality.Promotion.Tests.Decisions;

public sealed class DeciderTests
{
    private static readonly Scene Good = new();

    [Fact]
    public void Signed_evidence_of_this_commit_and_these_bytes_that_meets_the_policy_is_allowed()
    {
        var decision = Good.Decision;

        Assert.Equal((VerdictOutcome.Allow, Interval.Exactly(100), "ci", TimeSpan.FromHours(1)), (decision.Outcome, decision.Score!.Value, decision.Evidence!.Key, decision.Evidence.Age));
        Assert.Empty(decision.Problems);
        Assert.Empty(decision.Notes);
    }

    // the threat table: an edited report, one of something else, other bytes, lowered thresholds, another key, another type, old evidence, another environment

    [Fact]
    public void Fault_083_A_report_that_was_edited_after_it_was_signed_is_invalid()
    {
        var edited = Good with { Change = request => request with { Report = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(request.Report.Span).Replace("\"main\"", "\"mein\"", StringComparison.Ordinal)) } };

        AssertInvalid(edited, "LQ9713", "report");
    }

    [Fact]
    public void Fault_083_A_score_that_its_own_evidence_does_not_give_is_invalid_even_when_it_is_signed()
    {
        var poor = Good with { Evidence = Good.Evidence.With(MetricNames.Coverage, Measurement.Measured(50)) };
        var forged = poor with
        {
            Change = request =>
            {
                var report = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(request.Report.Span).Replace("\"low\": 95.5,", "\"low\": 99,", StringComparison.Ordinal).Replace("\"high\": 95.5,", "\"high\": 99,", StringComparison.Ordinal));
                Assert.NotEqual(report, request.Report.ToArray());
                return request with { Report = report, Evidence = Scene.Sign(StatementJson.Write(Attester.Of(report, [.. request.Artifacts], null, null, Scene.Now).Statement!), Scene.Ci) };
            },
        };

        AssertInvalid(forged, "LQ9713", "score");
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("{}", 2)]
    [InlineData("{\"schemaVersion\": \"2.0\"}", 24)]
    public void Fault_081_A_report_that_is_empty_of_another_shape_or_version_is_invalid(string report, int length)
    {
        Assert.Equal(length, report.Length);
        var bytes = Encoding.UTF8.GetBytes(report);

        AssertInvalid(Good with { Environment = "development", Change = request => request with { Report = bytes, Evidence = null } }, "LQ9711", "report");
    }

    [Fact]
    public void Fault_081_A_report_that_is_cut_short_anywhere_is_invalid()
    {
        var whole = Good.Request with { Environment = "development", Evidence = null, Trust = null };
        for (var length = 0; length < whole.Report.Length - 1; length += 97) // without its last line feed it is whole
            Assert.Equal("LQ9711", Assert.Single(Decider.Decide(whole with { Report = whole.Report[..length] }).Problems).Id);
    }

    [Fact]
    public void Fault_082_Evidence_of_another_commit_a_dirty_tree_or_another_build_is_invalid_and_names_both_values()
    {
        AssertInvalid(Good with { Change = request => request with { Commit = "decafe" } }, "LQ9712", "commit", Scene.Commit, "decafe");
        AssertInvalid(Good with { Evidence = Good.Evidence with { Run = Good.Evidence.Run with { IsDirty = true } } }, "LQ9712", "dirty");
        AssertInvalid(Good with { Evidence = Good.Evidence with { Run = Good.Evidence.Run with { IsDirty = null } } }, "LQ9712", "dirty");
        AssertInvalid(Good with { Change = request => request with { BuildConfiguration = "Debug" } }, "LQ9712", "configuration", "Debug", "Release");
        Assert.Equal(VerdictOutcome.Allow, (Good with { Change = request => request with { BuildConfiguration = "Release" } }).Decision.Outcome);
    }

    [Theory]
    [InlineData(-24, true)]
    [InlineData(-24.01, false)]
    [InlineData(0.08, true)] // clocks differ
    [InlineData(0.1, false)]
    public void Fault_082_Evidence_that_is_too_old_or_from_the_future_is_invalid(double hours, bool isAllowed)
    {
        var aged = Good with { AttestedAt = Scene.Now.AddSeconds(Math.Round(hours * 3600)) };

        Assert.Equal(isAllowed ? [] : ["LQ9712"], aged.Codes);
    }

    [Fact]
    public void Other_bytes_than_those_that_were_signed_are_invalid_and_so_are_more_or_fewer()
    {
        var other = new Subject("App.zip", new string('c', 64));

        AssertInvalid(Deploying(other, Scene.Database), "LQ9716", "App.zip", other.Sha256);
        AssertInvalid(Deploying(Scene.App, Scene.Database, other), "LQ9716", other.Sha256);
        AssertInvalid(Deploying(Scene.App), "LQ9716", "Database.zip");
        AssertInvalid(Deploying(), "LQ9716", "nothing is named");
        Assert.Equal(VerdictOutcome.Allow, Deploying(Scene.Database, Scene.App).Decision.Outcome);
    }

    [Fact]
    public void Only_a_key_of_the_trust_policy_for_this_environment_counts_and_only_as_long_as_it_may()
    {
        AssertInvalid(Good with { SigningKey = Scene.Stranger }, "LQ9714", "evidence", "ci");
        AssertInvalid(Good with { SigningKey = Scene.OnCall }, "LQ9714", "evidence"); // trusted for something else
        AssertInvalid(Good with { Trusted = Good.Trusted with { Keys = [Scene.Key("ci", Scene.Ci, Scene.Now.AddSeconds(-1))] } }, "LQ9714", "counted until");
        AssertInvalid(Good with { Trusted = Good.Trusted with { Keys = [] } }, "LQ9714", "nobody is trusted");
        AssertInvalid(Good with { Change = request => request with { Evidence = null } }, "LQ9714", "no signed evidence");
        AssertInvalid(Good with { Change = request => request with { Trust = null } }, "LQ9714", "trust");
        Assert.Equal("new", (Good with { Trusted = Good.Trusted with { Keys = [Scene.Key("old", Scene.Stranger), Scene.Key("new", Scene.Ci, Scene.Now)] } }).Decision.Evidence!.Key);
    }

    [Fact]
    public void Another_type_of_statement_or_payload_is_invalid_although_it_is_signed()
    {
        AssertInvalid(Good with { Write = statement => Replaced(statement, Statement.Type, "https://in-toto.io/Statement/v0.1") }, "LQ9714", "statement");
        AssertInvalid(Good with { Write = statement => Replaced(statement, QualityPredicate.Type, Vsa.PredicateType) }, "LQ9714", "says something else");
        AssertInvalid(Good with { Change = request => request with { Evidence = Scene.Sign(StatementJson.Write(Attester.Of(request.Report, [.. request.Artifacts], null, null, Scene.Now).Statement!), Scene.Ci, "text/plain") } }, "LQ9714", "payload");
    }

    [Fact]
    public void A_signed_statement_about_another_commit_or_policy_than_its_report_is_invalid()
    {
        AssertInvalid(Good with { Write = statement => StatementJson.Write(statement with { Predicate = statement.Predicate with { Commit = "decafe" } }) }, "LQ9713", "source", "decafe");
        AssertInvalid(Good with { Write = statement => StatementJson.Write(statement with { Predicate = statement.Predicate with { ConfigurationDigest = new string('d', 64) } }) }, "LQ9713", "config");
    }

    [Theory]
    [InlineData("produktion")]
    [InlineData("production ")]
    [InlineData("PRODUCTION")]
    public void Fault_084_An_environment_goes_by_its_exact_name(string environment) => AssertInvalid(Good with { Environment = environment }, "LQ9715", "environment", "production");

    [Fact]
    public void An_environment_that_the_trust_policy_does_not_name_is_invalid() =>
        AssertInvalid(Good with { Change = request => request with { Environment = "staging" } }, "LQ9715", "production");

    [Fact]
    public void Thresholds_that_the_branch_lowered_count_for_nothing()
    {
        var weak = QualityConfiguration.Default with { Digest = new string('1', 64), Environments = QualityConfiguration.Default.Environments.SetItem("production", new(0, 0, 0, 0)), BlockingRules = QualityConfiguration.Default.BlockingRules.SetItem("critical_bugs", 100) };
        var lowered = Good with { BuildPolicy = weak, Evidence = Good.Evidence.With(MetricNames.Coverage, Measurement.Measured(50)) };

        Assert.Equal(VerdictOutcome.Refuse, lowered.Decision.Outcome);
        Assert.Equal("coverage_threshold", Assert.Single(lowered.Decision.Checks, check => check.Outcome is Outcome.Fail).Name);
        Assert.Equal("LQ9718", Assert.Single(lowered.Decision.Notes).Id);
    }

    [Theory]
    [InlineData(84.9999, VerdictOutcome.Refuse)]
    [InlineData(85, VerdictOutcome.Allow)]
    public void Fault_086_Exactly_at_the_threshold_passes_and_nothing_is_rounded_up(double coverage, VerdictOutcome expected) =>
        Assert.Equal(expected, (Good with { Evidence = Good.Evidence.With(MetricNames.Coverage, Measurement.Measured((decimal)coverage)) }).Decision.Outcome);

    [Fact]
    public void Fault_085_What_was_not_measured_is_unknown_in_staging_and_production_and_says_what_measures_it()
    {
        foreach (var environment in new[] { "staging", "production" })
        {
            var decision = (Good with { Environment = environment, Evidence = Good.Evidence.With(MetricNames.PerformanceFindings, Measurement.CountNotMeasured("nobody looked", "dotnet build")) }).Decision;

            Assert.Equal(VerdictOutcome.Unknown, decision.Outcome);
            Assert.Equal(("nobody looked", "dotnet build"), decision.Checks.Single(check => check.Name == "performance_threshold").Value is var value ? (value.Reason, value.Remedy) : default);
        }
    }

    [Fact]
    public void A_policy_below_its_floor_is_refused_whatever_it_asks_for()
    {
        var floor = Good with { Trusted = Good.Trusted with { Floor = ImmutableSortedDictionary<string, decimal>.Empty.Add("coverage_threshold", 85.5m).Add("quality_threshold", 90) } };

        Assert.Equal((VerdictOutcome.Refuse, "LQ9717"), (floor.Decision.Outcome, Assert.Single(floor.Decision.Problems).Id));
        Assert.Contains("coverage_threshold of production asks for 85, at least 85.5", floor.Decision.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_the_evidence_accepted_by_itself_blocks_and_one_that_the_promoting_side_accepts_does_not()
    {
        var bug = Sample.NewFinding("LQ1002", Severity.Low) with { Fingerprint = "f" };
        var baseline = new FindingsBaseline([.. new byte[32]], []);
        var evidence = Sample.NewEvidence(Good.Evidence.Projects, [bug]) with { Run = Good.Evidence.Run };
        baseline = baseline.With(evidence, new("We know it.", new(2026, 12, 31), false), new(2026, 11, 24));
        var accepted = Good with { Evidence = baseline.Apply(evidence, new(2026, 11, 24)) };

        Assert.Equal(0, accepted.Evidence.BlockingCounts["critical_bugs"].Value.Low);
        Assert.Equal((VerdictOutcome.Refuse, "critical_bugs"), (accepted.Decision.Outcome, Assert.Single(accepted.Decision.Checks, check => check.Outcome is Outcome.Fail).Name));
        Assert.Equal(VerdictOutcome.Allow, (accepted with { Change = request => request with { Baseline = baseline } }).Decision.Outcome);
        Assert.Equal(VerdictOutcome.Refuse, (accepted with { Change = request => request with { Baseline = baseline with { Entries = [.. baseline.Entries.Select(entry => entry with { Expires = new(2026, 11, 23) })] } } }).Decision.Outcome);
    }

    [Fact]
    public void Evidence_without_a_signature_reaches_development_and_nothing_else()
    {
        var unsigned = Good with { Change = request => request with { Environment = "development", Evidence = null, Trust = null } };

        Assert.Equal((VerdictOutcome.Allow, "LQ9714"), (unsigned.Decision.Outcome, Assert.Single(unsigned.Decision.Notes).Id));
        Assert.Equal(VerdictOutcome.Allow, (Good with { Change = request => request with { Environment = "development", Trust = null } }).Decision.Outcome);
        AssertInvalid(unsigned with { Change = request => request with { Environment = "staging", Evidence = null, Trust = null } }, "LQ9714", "staging");
    }

    [Fact]
    public void Regressions_and_parts_that_the_promoting_side_limits_and_the_report_does_not_tell_of_are_unknown()
    {
        var policy = QualityConfiguration.Default with
        {
            Regression = RegressionLimits.Default with { IsAsked = true },
            Scopes = [new("payments", ["src/**"], ImmutableSortedDictionary<string, decimal>.Empty.Add("coverage_threshold", 90), [])],
        };

        var decision = (Good with { Policy = policy }).Decision;

        Assert.Equal(VerdictOutcome.Unknown, decision.Outcome);
        Assert.Equal(["payments: coverage_threshold", "regression_score", "regression_coverage", "regression_new_weaknesses"], decision.Checks.Where(check => check.Outcome is Outcome.Unknown).Select(check => check.Name));
    }

    [Fact]
    public void The_same_request_gives_the_same_bytes()
    {
        var request = Good.Request; // with one signature: each has random bytes in it

        Assert.Equal(DecisionJson.Write(Decider.Decide(request)), DecisionJson.Write(Decider.Decide(request)));
    }

    private static Scene Deploying(params Subject[] artifacts) => Good with { Change = request => request with { Artifacts = [.. artifacts] } };

    private static byte[] Replaced(Statement statement, string old, string text) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(StatementJson.Write(statement)).Replace(old, text, StringComparison.Ordinal));

    private static void AssertInvalid(Scene scene, string code, params string[] words)
    {
        var decision = scene.Decision;
        Assert.Equal(VerdictOutcome.Invalid, decision.Outcome);
        var message = string.Join(' ', decision.Problems.Where(problem => problem.Id == code).Select(problem => problem.Message));
        Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal));
        Assert.Null(decision.Score);
    }
}

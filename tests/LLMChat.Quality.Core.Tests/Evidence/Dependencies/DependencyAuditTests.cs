using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Tests.Evidence.Compiler;

namespace LLMChat.Quality.Core.Tests.Evidence.Dependencies;

public sealed class DependencyAuditTests : IDisposable
{
    private const string Advisory = "https://advisories.example/GHSA-1";
    private const string Told = "Package 'Old.Json' 1.0.0 has a known high severity vulnerability, " + Advisory;

    private readonly Tree tree = new();
    private readonly string cache = Directory.CreateTempSubdirectory("lq-http-").FullName;

    public DependencyAuditTests() => Gives(AssetsText.Source);

    private static AssetsText Sound => AssetsText.Empty.Package("New.Json 2.0.0").Names("New.Json");

    private static AssetsText Vulnerable => AssetsText.Empty.Package("Old.Json 1.0.0").Names("Old.Json").Says("NU1903", "Old.Json", Told);

    public void Dispose()
    {
        tree.Dispose();
        Directory.Delete(cache, recursive: true);
    }

    [Fact]
    public void Audited_packages_without_a_known_vulnerability_are_exactly_none()
    {
        var evidence = Collect(Sound);

        Assert.Equal(Interval.Exactly(0), Count(evidence).Value);
        Assert.Equal("1 packages in 1 projects, 0 known vulnerabilities", Source(evidence).Detail);
        Assert.Empty(evidence.Problems);
    }

    [Fact]
    public void Where_no_package_is_used_there_is_nothing_to_audit()
    {
        Forget(AssetsText.Source);

        var evidence = Collect(AssetsText.Empty.Audit("enableAudit", "false"));

        Assert.Equal((MeasurementState.NotApplicable, "No project uses a package."), (Count(evidence).State, Count(evidence).Reason));
        Assert.Equal(MeasurementState.NotApplicable, Source(evidence).State);
        Assert.Empty(evidence.Problems);
    }

    [Fact]
    public void A_vulnerable_package_is_a_finding_on_the_line_that_names_it()
    {
        tree.File("A/A.csproj", "<Project>\n  <ItemGroup>\n    <PackageReference Include=\"old.json\" Version=\"1.0.0\" />\n  </ItemGroup>\n</Project>");

        var evidence = Collect(Vulnerable);

        var finding = Assert.Single(evidence.Findings);
        Assert.Equal(("NU1903", Severity.High, "A/A.csproj", 3), (finding.RuleId, finding.Severity, finding.Location!.Path, finding.Location.Line));
        Assert.Equal($"Old.Json 1.0.0 has a known vulnerability of high severity: {Advisory}.", finding.Message);
        Assert.Equal((MetricNames.Dependencies, 8.0m), (evidence.Rules["NU1903"].Metric, evidence.Rules["NU1903"].SecuritySeverity));
        Assert.Equal(Interval.Exactly(1), Count(evidence).Value);
    }

    [Theory]
    [InlineData("NU1901", Severity.Low, 0)]
    [InlineData("NU1902", Severity.Medium, 0)]
    [InlineData("NU1903", Severity.High, 0)]
    [InlineData("NU1904", Severity.Critical, 1)]
    public void NuGets_code_tells_the_severity_and_only_critical_blocks(string code, Severity severity, int blocking)
    {
        var evidence = Collect(AssetsText.Empty.Package("Old.Json 1.0.0").Names("Old.Json").Says(code, "Old.Json", Told));

        Assert.Equal(severity, Assert.Single(evidence.Findings).Severity);
        Assert.Equal(blocking, evidence.BlockingCounts["critical_security_issues"].Value.Low);
    }

    [Fact]
    public void A_package_that_comes_in_through_others_names_the_way()
    {
        tree.File("A/A.csproj", "<Project>\n<ItemGroup>\n<PackageReference Include=\"Web.Kit\" />\n</ItemGroup>\n</Project>");

        var finding = Assert.Single(Collect(AssetsText.Empty
            .Package("Web.Kit 3.0.0", "Middle").Package("Middle 1.1.0", "Old.Json", "Web.Kit").Package("Old.Json 1.0.0").Names("Web.Kit")
            .Says("NU1903", "Old.Json", Told)).Findings);

        Assert.EndsWith("It comes in through Web.Kit → Middle.", finding.Message, StringComparison.Ordinal);
        Assert.Equal(3, finding.Location!.Line);
    }

    [Fact]
    public void A_package_of_a_referenced_project_names_that_project()
    {
        var finding = Assert.Single(Collect(AssetsText.Empty.Project("Shared", "Old.Json").Package("Old.Json 1.0.0").Says("NU1903", "Old.Json", Told)).Findings);

        Assert.EndsWith("It comes in through Shared.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_advisory_in_two_projects_is_one_finding_of_both()
    {
        Add("A", Vulnerable);
        Add("B", Vulnerable);

        var evidence = Collect();

        Assert.Equal(["A/A.csproj", "B/B.csproj"], Assert.Single(evidence.Findings).Projects.ToArray());
        Assert.Equal(Interval.Exactly(1), Count(evidence).Value);
    }

    [Fact]
    public void A_version_kept_for_all_projects_is_the_place()
    {
        tree.File("A/A.csproj", "<Project></Project>").File("Directory.Packages.props", "<Project>\n<ItemGroup>\n<GlobalPackageReference Include=\"Old.Json\" Version=\"1.0.0\" />\n</ItemGroup>\n</Project>");

        Assert.Equal(("Directory.Packages.props", 3), Place(Collect(Vulnerable)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<Project>")]
    [InlineData("<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Project>&e;</Project>")]
    public void A_project_file_that_cannot_be_read_still_has_a_first_line(string text)
    {
        tree.File("A/A.csproj", text);

        Assert.Equal(("A/A.csproj", 1), Place(Collect(Vulnerable)));
    }

    [Fact]
    public void Fault_053_Silence_of_a_source_without_data_is_not_measured()
    {
        Forget(AssetsText.Source);

        var evidence = Collect(Sound);

        Assert.Equal(("LQ9313", MeasurementState.NotMeasured, Interval.AnyCount), (Assert.Single(evidence.Problems).Id, Count(evidence).State, Count(evidence).Value));
        Assert.Contains("no source has given NuGet vulnerability data (packages.example)", evidence.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(Interval.AnyCount, evidence.BlockingCounts["critical_security_issues"].Value);
    }

    [Fact]
    public void Audit_sources_speak_in_place_of_package_sources()
    {
        const string Other = "https://audit.example/index.json";
        tree.File("nuget.config", $"<configuration><auditSources><add key=\"a\" value=\"{Other}\" /></auditSources></configuration>");
        var restored = Sound.ConfiguredBy(tree.PathOf("nuget.config"));

        Assert.Equal("LQ9313", Assert.Single(Collect(restored).Problems).Id);
        Gives(Other);
        Assert.Empty(Collect().Problems);
    }

    [Fact]
    public void A_source_that_did_not_answer_leaves_the_count_open()
    {
        var evidence = Collect(Vulnerable.Says("NU1900", "", "Error occurred while getting package vulnerability data: \u001b[31mUnable to load."));

        Assert.Equal("LQ9313", Assert.Single(evidence.Problems).Id);
        Assert.DoesNotContain('\u001b', evidence.Problems[0].Message);
        Assert.Equal(Interval.AtLeast(1), Count(evidence).Value);
    }

    public static TheoryData<string, string, string> Hidden => new()
    {
        { "enableAudit", "false", "LQ9312" },
        { "auditLevel", "high", "LQ9314" },
        { "auditMode", "direct", "LQ9314" },
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public void A_setting_that_hides_a_part_leaves_the_count_open(string name, string value, string id)
    {
        var evidence = Collect(Sound.Audit(name, value));

        Assert.Equal(id, Assert.Single(evidence.Problems).Id);
        Assert.Equal(Interval.AnyCount, Count(evidence).Value);
    }

    [Fact]
    public void A_code_that_nobody_wants_to_hear_leaves_the_count_open()
    {
        Assert.Contains("NoWarn hides NU1903", Assert.Single(Collect(Sound.NoWarn("CS1591", "NU1903")).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_not_wanted_for_one_package_leaves_the_count_open()
    {
        Assert.Equal("LQ9314", Assert.Single(Collect(AssetsText.Empty.Package("Old.Json 1.0.0").Names("Old.Json", "NU1902")).Problems).Id);
    }

    [Fact]
    public void An_advisory_is_accepted_with_a_justification_only()
    {
        Add("A", Sound.Suppresses(Advisory));
        var accepted = Collect(null, Advisory);

        Assert.Equal(Interval.Exactly(0), Count(accepted).Value);
        Assert.EndsWith(", 1 advisories accepted with a justification", Source(accepted).Detail, StringComparison.Ordinal);
        Assert.Contains($"NuGetAuditSuppress hides {Advisory} without a reason", Assert.Single(Collect().Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_of_last_month_is_not_todays()
    {
        Add("A", Sound);
        var restored = File.GetLastWriteTimeUtc(tree.Projects[0].AssetsFile);

        Assert.Empty(Collect(restored.AddDays(30)).Problems);
        Assert.Equal("LQ9311", Assert.Single(Collect(restored.AddDays(31)).Problems).Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"project\":{\"restore\":3,\"frameworks\":{}},\"targets\":3}")]
    [InlineData("{\"project\":null}")]
    [InlineData("{\"project\":{\"restore\":{},\"frameworks\":{}},\"targets\":{},\"logs\":[{\"code\":\"NU1101\",\"level\":\"Error\"}]}")]
    [InlineData("{\"project\":{\"restore\":{},\"frameworks\":{\"a\":3}},\"targets\":{\"a\":{\"b\":3}}}")]
    public void What_NuGet_did_not_write_or_wrote_in_half_is_not_measured(string? text)
    {
        Add("A", Sound);
        if (text is null)
            File.Delete(tree.Projects[0].AssetsFile);
        else
            File.WriteAllText(tree.Projects[0].AssetsFile, text);

        var evidence = Collect();

        Assert.Equal("LQ9311", Assert.Single(evidence.Problems).Id);
        Assert.Equal(Interval.AnyCount, Count(evidence).Value);
    }

    [Fact]
    public void A_project_without_rules_for_its_language_is_audited_all_the_same()
    {
        tree.Expect(new ExpectedProject("F/F.fsproj", "F#", [new ExpectedFramework("net10.0", null)]) { AssetsFile = tree.Assets("F", Vulnerable) });

        Assert.Equal("NU1903", Assert.Single(Collect().Findings).RuleId);
    }

    [Fact]
    public void What_concerns_all_projects_is_said_once()
    {
        Forget(AssetsText.Source);
        Add("A", Sound);
        Add("B", Sound);

        Assert.Null(Assert.Single(Collect().Problems).Path);
    }

    [Fact]
    public void One_project_of_two_without_an_audit_leaves_the_count_open_and_is_named()
    {
        Add("A", Vulnerable);
        Add("B", Sound.Audit("enableAudit", "false"));

        var evidence = Collect();

        Assert.Equal(("LQ9312", "B/B.csproj"), (Assert.Single(evidence.Problems).Id, evidence.Problems[0].Path));
        Assert.Equal(Interval.AtLeast(1), Count(evidence).Value);
        Assert.StartsWith("The packages of 1 of 2 projects were not audited in full. LQ9312:", Count(evidence).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_that_need_each_other_in_a_circle_end()
    {
        var finding = Assert.Single(Collect(AssetsText.Empty
            .Package("A 1.0.0", "B").Package("B 1.0.0", "A").Package("Old.Json 1.0.0").Names("A")
            .Says("NU1903", "Old.Json", Told)).Findings);

        Assert.DoesNotContain("comes in through", finding.Message, StringComparison.Ordinal);
    }

    private static Measurement Count(QualityEvidence evidence) => evidence.Measurements[MetricNames.Dependencies];

    private static EvidenceSource Source(QualityEvidence evidence) => Assert.Single(evidence.Sources, source => source.Name == "dependencies");

    private static (string, int) Place(QualityEvidence evidence) => Assert.Single(evidence.Findings).Location is { } place ? (place.Path, place.Line) : default;

    private QualityEvidence Collect(AssetsText restored)
    {
        Add("A", restored);
        return Collect();
    }

    private QualityEvidence Collect(DateTime? now = null, params string[] acceptedByA) => EvidenceCollector.Collect(tree.Request() with
    {
        Projects = [.. tree.Projects.Select(project => project with { AcceptedAdvisories = project.Path == "A/A.csproj" ? [.. acceptedByA] : [] })],
        PackageCache = cache,
        Time = new Clock(now ?? DateTime.UtcNow),
    });

    private void Add(string name, AssetsText restored) => tree.Project(name, ("net10.0", LogText.Good())).Assets(name, restored);

    private void Gives(string source)
    {
        var folder = Directory.CreateDirectory(Path.Combine(cache, VulnerabilityData.NameOf(source) + "$ackages.example_v3_index.json"));
        File.WriteAllText(Path.Combine(folder.FullName, "vuln_index.dat"), "[]");
    }

    private void Forget(string source) => Directory.Delete(Directory.EnumerateDirectories(cache, VulnerabilityData.NameOf(source) + "*").Single(), recursive: true);

    private sealed class Clock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>Way in × target × runner × ending, and the tree around them: real builds, as many as QUALITY_MATRIX says.</summary>
[Collection(PackageCollection.Name)]
public sealed class MatrixTests(PackedPackage package)
{
    public static TheoryData<WayIn, Target, Runner, Ending, Place, Frameworks> Cases
    {
        get
        {
            var cases = new TheoryData<WayIn, Target, Runner, Ending, Place, Frameworks>();
            foreach (var one in Selection.Cases(Environment.GetEnvironmentVariable(Selection.Variable)))
                cases.Add(one.Way, one.Target, one.Runner, one.Ending, one.Place, one.Frameworks);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_comes_of_it_is_what_was_promised(WayIn way, Target target, Runner runner, Ending ending, Place place, Frameworks frameworks)
    {
        var one = new MatrixCase(way, target, runner, ending, place, frameworks);
        using var sandbox = package.Sandbox(CaseTree.Folder(one));
        var tree = new CaseTree(one, sandbox);
        await tree.WriteAsync();
        var run = new CaseRun(one, sandbox, tree.Target);

        var first = await run.FirstAsync();
        var gate = way == WayIn.Try ? null : await run.GateAsync();

        var said = $"{first.Output}\n{gate?.Output}";
        var actual = new Expectation(first.ExitCode, first.Count(" scores "), first.Count("measured, not judged") == 1, CaseRun.EndOf(gate ?? first), run.Report());
        Assert.True(actual == Oracle.Of(one), $"{Oracle.Of(one)}\n{actual}\n{said}");
        Assert.True(gate is null || (gate.ExitCode == (actual.Report?.Verdict == "allow for staging" ? 0 : 1) && gate.Count("measured, not judged") == 0), said);
        Assert.True(gate is null || gate.Count(" scores ") == (actual.Report is null ? 0 : 1), said);
        Assert.DoesNotContain("at LLMChat.Quality.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("MSB4018", said, StringComparison.Ordinal);
        Assert.True(runner == Runner.None || !said.Contains("Add a test project", StringComparison.Ordinal), said);
        Assert.All(actual.Report is null ? [] : (string[])["quality.sarif", "quality.upload.sarif", "bom.json", "summary.md", "badge.svg", "index.html", ".gitignore"], file => Assert.True(File.Exists(Path.Combine(run.Reports, file)), file));
        if (place == Place.Git)
            Assert.Equal("", await Git.StatusAsync(sandbox.Root));
    }
}

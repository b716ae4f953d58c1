using System.Globalization;
using CsCheck;
using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Tests.Evidence.Coverage;

public sealed class CoverageFileTests : IDisposable
{
    private static readonly HashSet<string> None = [];
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("coverage-");

    public CoverageFileTests()
    {
        Write("src/A.cs", "");
        Write("src/B.cs", "");
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Coverlets_json_is_read_by_lines_branches_and_methods()
    {
        var (map, problem) = Read("coverage.json", Json("""{ "4": 2, "5": 0 }""", """[{ "Line": 4, "Offset": 1, "EndOffset": 2, "Path": 0, "Ordinal": 0, "Hits": 2 }, { "Line": 4, "Offset": 1, "EndOffset": 9, "Path": 1, "Ordinal": 1, "Hits": 0 }]"""));

        Assert.Null(problem);
        Assert.Equal(new CoverageTotals(new(1, 2), new(1, 2), new(1, 1)), map!.Totals);
        Assert.Equal("src/A.cs", Assert.Single(map.Files).Key);
    }

    [Fact]
    public void Cobertura_is_read_by_lines_conditions_and_methods()
    {
        var (map, problem) = Read("x.cobertura.xml", Xml("""<line number="4" hits="2" branch="true" condition-coverage="50% (1/2)" /><line number="5" hits="0" />"""));

        Assert.Null(problem);
        Assert.Equal(new CoverageTotals(new(1, 2), new(1, 2), new(1, 1)), map!.Totals);
    }

    [Fact]
    public void A_tool_that_lists_what_was_loaded_says_which_assemblies_these_are()
    {
        var microsofts = Xml("""<line number="4" hits="1" />""").Replace("<coverage", "<coverage complexity=\"2\"", StringComparison.Ordinal);

        Assert.True(Read("a.cobertura.xml", Xml("""<line number="4" hits="1" />""")).Map!.ListsEveryAssembly);
        Assert.False(Read("b.cobertura.xml", microsofts).Map!.ListsEveryAssembly);
        Assert.Equal("Shop", Assert.Single(Read("b.cobertura.xml", microsofts).Map!.Assemblies));
        Assert.Equal("Shop", Assert.Single(Read("c.cobertura.xml", microsofts.Replace("name=\"Shop\"", "name=\"Shop.dll\"", StringComparison.Ordinal)).Map!.Assemblies));
    }

    [Fact]
    public void Fault_038_A_file_without_lines_is_not_measured()
    {
        Assert.Equal("LQ9202", Read("coverage.json", "{}").Problem!.Id);
        Assert.Equal("LQ9202", Read("cobertura.xml", """<coverage lines-valid="0" line-rate="1"><packages /></coverage>""").Problem!.Id);
        Assert.Null(default(CoverageShare).Percent);
    }

    [Theory]
    [InlineData("coverage.json", "{ \"A.dll\": {")]
    [InlineData("coverage.json", "no json")]
    [InlineData("cobertura.xml", "<coverage><packages>")]
    [InlineData("cobertura.xml", "<other />")]
    [InlineData("cobertura.xml", "")]
    public void Fault_040_A_file_cut_short_is_a_problem_and_no_number(string name, string text)
    {
        var (map, problem) = Read(name, text);

        Assert.Null(map);
        Assert.Equal("LQ9205", problem!.Id);
    }

    [Fact]
    public void Fault_037_A_missing_file_is_a_problem() => Assert.Equal("LQ9201", CoverageFile.Read(Path.Combine(_root.FullName, "none.json"), _root.FullName, None).Problem!.Id);

    [Fact]
    public void Fault_041_A_document_type_on_the_network_is_ignored() =>
        Assert.Equal(1, Read("cobertura.xml", """<!DOCTYPE coverage SYSTEM "http://127.0.0.1:9/coverage-04.dtd">""" + Xml("""<line number="4" hits="1" />""")).Map!.Totals.Lines.Covered);

    [Fact]
    public void Fault_042_Entities_are_not_expanded()
    {
        var secret = Write("secret.txt", "src/A.cs");
        var text = $"""<!DOCTYPE coverage [<!ENTITY x SYSTEM "file://{secret}">]><coverage><sources><source>&x;</source></sources></coverage>""";

        Assert.Equal("LQ9205", Read("cobertura.xml", text).Problem!.Id);
    }

    [Fact]
    public void Fault_043_A_file_over_the_limit_is_named()
    {
        var path = Write("coverage.json", Json("""{ "4": 1 }"""));

        Assert.Equal("LQ9206", CoverageFile.Read(path, _root.FullName, None, maximumBytes: 10).Problem!.Id);
    }

    [Theory]
    [InlineData("9223372036854775808", true)]
    [InlineData("99999999999999999999999999", true)]
    [InlineData("-1", false)]
    [InlineData("1e400", true)]
    [InlineData("null", false)]
    [InlineData("\"7\"", false)]
    public void Fault_044_Impossible_hits_are_many_or_none(string hits, bool isCovered) =>
        Assert.Equal(isCovered ? 1 : 0, Read("coverage.json", Json($$"""{ "4": {{hits}} }""")).Map!.Totals.Lines.Covered);

    [Theory]
    [InlineData("0.5", false)]
    [InlineData("0.4999", false)]
    [InlineData("0.54", false)]
    [InlineData("1", true)]
    [InlineData("0", true)]
    [InlineData("NaN", true)]
    [InlineData("-0.5", true)]
    [InlineData("50", true)]
    public void Fault_044_A_rate_that_contradicts_the_lines_is_named_and_the_lines_count(string rate, bool isContradiction)
    {
        var (map, problem) = Read("cobertura.xml", Xml("""<line number="4" hits="1" /><line number="5" hits="0" />""").Replace("line-rate=\"1\"", $"line-rate=\"{rate}\"", StringComparison.Ordinal));

        Assert.Null(problem);
        Assert.Equal(50, map!.Totals.Lines.Percent);
        Assert.Equal(isContradiction ? ["LQ9207"] : [], map.Notices.Select(notice => notice.Id));
    }

    [Fact]
    public void Fault_044_Rates_are_counted_again_from_the_lines() =>
        Assert.Equal(50, Read("cobertura.xml", Xml("""<line number="4" hits="1" /><line number="5" hits="0" />""").Replace("line-rate=\"1\"", "line-rate=\"NaN\"", StringComparison.Ordinal)).Map!.Totals.Lines.Percent);

    [Fact]
    public void Fault_045_Files_that_are_not_here_are_named_beside_those_that_are()
    {
        var text = Json("""{ "4": 1 }""").TrimEnd();
        var (map, problem) = Read("coverage.json", text[..^1] + """, "Other.dll": { "/elsewhere/Lib.cs": {}, "/build/Web/obj/Debug/Generated.g.cs": {} } }""");

        Assert.Null(problem);
        Assert.Equal(1, map!.Totals.Lines.Covered);
        Assert.Equal("Of the files that coverage.json names, 1 is not below the root, so lines there do not count: /elsewhere/Lib.cs.", Assert.Single(map.Notices).Message);
        Assert.Equal("LQ9208", Assert.Single(CoverageMap.Union([map, map]).Notices).Id);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData(@"\\server\share\A.cs")]
    [InlineData("https://example.org/A.cs")]
    [InlineData("a\0b")]
    public void Fault_045_A_file_outside_is_dropped_and_counted(string name)
    {
        var (map, problem) = Read("coverage.json", Json("""{ "4": 1 }""", file: name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\0", "\\u0000", StringComparison.Ordinal)));

        Assert.Equal("LQ9202", problem!.Id);
        Assert.Equal(1, map!.DroppedFiles);
    }

    [Theory]
    [InlineData("/home/runner/work/shop/shop/src/A.cs")]
    [InlineData(@"C:\\agent\\_work\\1\\s\\src\\A.cs")]
    [InlineData("/_/src/A.cs")]
    public void A_path_of_another_machine_is_found_by_its_end(string name) =>
        Assert.Equal("src/A.cs", Assert.Single(Read("coverage.json", Json("""{ "4": 1 }""", file: name)).Map!.Files).Key);

    [Fact]
    public void Assemblies_of_tests_do_not_count()
    {
        Assert.Equal("LQ9202", CoverageFile.Read(Write("coverage.json", Json("""{ "4": 1 }""")), _root.FullName, new HashSet<string> { "Shop" }).Problem!.Id);
        Assert.Equal("LQ9202", CoverageFile.Read(Write("cobertura.xml", Xml("""<line number="4" hits="1" />""")), _root.FullName, new HashSet<string> { "Shop" }).Problem!.Id);
    }

    [Fact]
    public void Fault_046_A_union_does_not_depend_on_order_or_repetition() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[0, 3], Gen.Bool).Array[0, 12].Array[1, 4].Sample(runs =>
        {
            var maps = runs.Select(Map).ToArray();
            var union = CoverageMap.Union(maps).Totals;

            return union == CoverageMap.Union(maps.Reverse()).Totals
                && union == CoverageMap.Union([.. maps, .. maps]).Totals
                && maps.All(map => map.Totals.Lines.Covered <= union.Lines.Covered && map.Totals.Lines.Total <= union.Lines.Total);
        });

    private static CoverageMap Map((int Line, int Hits, bool IsSecond)[] lines)
    {
        var map = new CoverageMap();
        foreach (var (line, hits, isSecond) in lines)
        {
            map.File(isSecond ? "B.cs" : "A.cs").AddLine(line, hits);
            map.File("A.cs").AddBranch(new BranchKey(line, "", hits), hits);
            map.File("A.cs").AddMethod(line.ToString(CultureInfo.InvariantCulture), hits > 0);
        }

        return map;
    }

    private static string Json(string lines, string branches = "[]", string file = "src/A.cs") =>
        $$"""{ "Shop.dll": { "{{file}}": { "Shop.A": { "System.Void Shop.A::M()": { "Lines": {{lines}}, "Branches": {{branches}} } } } } }""";

    private static string Xml(string lines) =>
        $"""<coverage line-rate="1"><sources><source>/elsewhere/</source></sources><packages><package name="Shop"><classes><class name="A" filename="src/A.cs"><methods><method name="M" signature="()"><lines>{lines}</lines></method></methods><lines>{lines}</lines></class></classes></package></packages></coverage>""";

    private CoverageReading Read(string name, string text) => CoverageFile.Read(Write(name, text), _root.FullName, None);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_root.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}

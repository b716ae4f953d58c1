using System.Text;
using CsCheck;
using LLMChat.Quality.Secrets.Tests.Examples;

namespace LLMChat.Quality.Secrets.Tests;

public class SecretScannerTests
{
    private static readonly string Token = SourceHostExamples.Checked("ghp_");

    [Theory]
    [InlineData("utf-8", true, SecretEncoding.Utf8)]
    [InlineData("utf-8", false, SecretEncoding.Utf8)]
    [InlineData("utf-16", true, SecretEncoding.Utf16LittleEndian)]
    [InlineData("utf-16", false, SecretEncoding.Utf16LittleEndian)]
    [InlineData("utf-16BE", true, SecretEncoding.Utf16BigEndian)]
    [InlineData("utf-16BE", false, SecretEncoding.Utf16BigEndian)]
    [InlineData("utf-32", true, SecretEncoding.Utf32LittleEndian)]
    [InlineData("utf-32BE", true, SecretEncoding.Utf32BigEndian)]
    public void A_secret_is_found_in_every_encoding_at_the_same_place(string name, bool mark, SecretEncoding expected)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = $"// 数据库 😀 connection\r\nvar token = \"{Token}\";\r\n";
        var result = Scan.Bytes([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
        Assert.Equal(expected, result.Encoding);
        Assert.Equal(Scan.Text(text), result.Matches);
        var match = Assert.Single(result.Matches);
        Assert.Equal((2, 14, 2, 14 + Token.Length), (match.Line, match.Column, match.EndLine, match.EndColumn));
    }

    [Theory]
    [InlineData("var token = $\"{0}\";")]
    [InlineData("var url = $\"https://x:{0}@github.com/{{name}}\";")]
    [InlineData("TOKEN={0}")]
    [InlineData("{{ \"Api\": {{ \"Token\": \"{0}\" }} }}")]
    [InlineData("<data name=\"Token\"><value>{0}</value></data>")]
    public void Fault_050_A_secret_is_found_in_code_settings_and_resources(string line) =>
        Assert.Single(Scan.Text(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, Token)));

    [Fact]
    public void Fault_050_A_secret_in_parts_is_not_found_as_the_docs_say()
    {
        Assert.Empty(Scan.Text($"var token = \"{Token[..12]}\" + \"{Token[12..]}\";"));
        Assert.Contains("put together from parts", File.ReadAllText(Path.Combine(Repository.Root, "sdk", "docs", "unseen.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_032_Invalid_utf8_is_read_and_does_not_move_the_place()
    {
        var match = Assert.Single(Scan.Bytes([0xC3, (byte)'\n', 0xFF, 0xFE, .. Encoding.ASCII.GetBytes($"\"{Token}\"")]).Matches);
        Assert.Equal((2, 4), (match.Line, match.Column));
    }

    [Fact]
    public void Fault_032_A_binary_file_is_skipped_and_says_so()
    {
        var result = Scan.Bytes([.. new Noise("binary").Bytes(4000), .. Encoding.ASCII.GetBytes(Token)]);
        Assert.True(result.IsBinary);
        Assert.Empty(result.Matches);
    }

    [Fact]
    public void Fault_032_A_stray_nul_does_not_hide_a_secret() =>
        Assert.Single(Scan.Bytes([.. Encoding.ASCII.GetBytes($"\"{Token}\";{new string(' ', 100)}"), 0]).Matches);

    [Fact]
    public void Chinese_utf16_without_mark_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("连接数据库并读取配置\n", 50)) + $"\"{Token}\"";
        Assert.Single(Scan.Bytes(Encoding.Unicode.GetBytes(text)).Matches);
    }

    [Fact]
    public void Only_the_given_bytes_of_a_longer_buffer_are_read()
    {
        var buffer = Encoding.ASCII.GetBytes($"nothing \"{Token}\"");
        Assert.Empty(Scan.Scanner.ScanBytes(buffer, 8, "a.txt", CancellationToken.None).Matches);
    }

    [Fact]
    public void A_file_without_findings_or_without_content_is_clean()
    {
        Assert.Empty(Scan.Bytes([]).Matches);
        Assert.Empty(Scan.Text("password, token and secret are words"));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_as_editors_end_them(string lineEnd)
    {
        var match = Assert.Single(Scan.Text($"a{lineEnd}b{lineEnd}  \"{Token}\"{lineEnd}"));
        Assert.Equal((3, 4), (match.Line, match.Column));
    }

    [Fact]
    public void Fault_051_A_file_lists_at_most_a_hundred_findings_and_names_the_limit()
    {
        var noise = new Noise("many");
        var text = string.Concat(Enumerable.Range(0, 150).Select(_ => $"\"ghp_{noise.AlphaNumeric(36)}\"\n"));
        var result = Scan.Bytes(text, new UTF8Encoding());
        Assert.Equal(SecretScanner.MaximumFindingsPerFile, result.Matches.Count);
        Assert.Equal([SecretLimit.FindingsPerFile], result.Limits);
        Assert.Equal(Enumerable.Range(1, 100), result.Matches.Select(match => match.Line));
    }

    [Fact]
    public void Fault_051_Near_matches_on_one_line_are_each_looked_at_once()
    {
        var keywords = SecretRules.All.SelectMany(rule => rule.Keywords).ToList();
        var text = string.Concat(Enumerable.Range(0, 40_000).Select(index => keywords[index % keywords.Count] + "=,"));
        var scan = Scan.Scanner.Run(text, 0, "min.js", CancellationToken.None);
        Assert.InRange(scan.PatternCharacters, 1, (long)text.Length * SecretRules.All.Count(rule => rule.Pattern is not null));
        Assert.InRange(scan.Windows, 1, 40_000 * 4);
    }

    [Theory]
    [InlineData("password=")]
    [InlineData("password=a1B2$c3D4x;")]
    [InlineData("server=x;pwd=")]
    [InlineData("://a:b@")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("eyJ")]
    [InlineData("secrettoken")]
    public void Fault_051_Windows_of_one_rule_do_not_overlap(string nearMatch)
    {
        var text = string.Concat(Enumerable.Repeat(nearMatch, 5000));
        var scan = Scan.Scanner.Run(text, 0, "min.js", CancellationToken.None);
        Assert.InRange(scan.PatternCharacters, 0, text.Length);
        Assert.InRange(scan.Windows, 1, 5000 * 8);
    }

    [Fact]
    public void A_scan_can_be_stopped()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Scan.Scanner.ScanText("password", "a.cs", source.Token));
    }

    [Fact]
    public void One_value_at_one_place_is_one_finding_of_the_most_specific_rule()
    {
        var aws = new Noise("overlap").Base64(40);
        (string Text, string Path, string Rule)[] cases =
        [
            ($"var password = \"{Token}\";", "a.cs", "LQ6200"),
            ($"https://x-access-token:{Token}@github.com/contoso/app", "a.txt", "LQ6200"),
            ($"{{ \"SecretAccessKey\": \"{aws}\" }}", "a.json", "LQ6101"),
            ($"<add name=\"x\" password=\"Server=db;Pwd={"Tr0ub" + "4dor&3"};\" />", "web.config", "LQ6001"),
        ];
        foreach (var (text, path, rule) in cases)
            Assert.Equal(rule, Assert.Single(Scan.Text(text, path)).RuleId);
    }

    [Fact]
    public void Two_values_in_one_line_are_two_findings()
    {
        var other = SourceHostExamples.Checked("npm_");
        Assert.Equal(["LQ6200", "LQ6601"], Scan.Text($"a = \"{Token}\"; b = \"{other}\";").Select(match => match.RuleId));
    }

    [Fact]
    public void Adjacent_tokens_are_all_found()
    {
        var tokens = Enumerable.Range(0, 5).Select(_ => SourceHostExamples.Checked("gho_"));
        Assert.Equal(5, Scan.Text(string.Join(',', tokens)).Count);
    }

    [Fact]
    public void Text_put_before_moves_the_place_and_changes_nothing_else() =>
        Gen.Select(Gen.Char[" \n\txA密"].Array[0, 200], Gen.Int[0, AllExamples.ByRule.Count - 1]).Sample((before, index) =>
        {
            var positive = AllExamples.ByRule.Values.ElementAt(index).Positives[0];
            var prefix = new string(before) + "\n";
            var expected = Scan.Text(positive.Text, positive.Path).Select(match => (match.RuleId, match.Offset, match.Length, match.Confidence, match.Fingerprint));
            var actual = Scan.Text(prefix + positive.Text, positive.Path).Select(match => (match.RuleId, match.Offset - prefix.Length, match.Length, match.Confidence, match.Fingerprint));
            Assert.Equal(expected, actual);
        }, iter: 100);

    [Fact]
    public void No_bytes_make_it_fail() =>
        Gen.Byte.Array[0, 400].Sample(bytes => Assert.NotNull(Scan.Bytes([.. Encoding.ASCII.GetBytes("password=\""), .. bytes, .. Encoding.ASCII.GetBytes("://-----BEGIN PRIVATE KEY-----pwd=")])), iter: 300);
}

using System.Text;
using LLMChat.Quality.Secrets.Tests.Examples;

namespace LLMChat.Quality.Secrets.Tests;

public class BothBuildsTests
{
    private static readonly CompilerBuild CompilerBuild = new(fingerprints: false);

    private static IEnumerable<(string Text, string Path)> Corpus =>
    [
        .. AllExamples.ByRule.Values.SelectMany(examples => examples.Positives).Select(positive => (positive.Text, positive.Path)),
        .. AllExamples.ByRule.Values.SelectMany(examples => examples.NearMisses).Select(nearMiss => (nearMiss.Text, nearMiss.Path)),
        (string.Concat(AllExamples.ByRule.Values.SelectMany(examples => examples.Positives).Select(positive => $"// 密钥 😀\r\n{positive.Text}\r\n")), "all.cs"),
    ];

    [Fact]
    public void Bytes_and_text_give_equal_findings()
    {
        foreach (var (text, path) in Corpus)
            Assert.Equal(Scan.Text(text, path), Scan.Bytes(text, new UTF8Encoding(), path).Matches);
    }

    [Fact]
    public void The_compilers_build_and_the_tools_build_give_equal_findings()
    {
        var scanner = new SecretScanner();
        foreach (var (text, path) in Corpus)
        {
            var expected = scanner.ScanText(text, path, CancellationToken.None).Select(match => match.ToString());
            Assert.Equal(expected, CompilerBuild.ScanText(text, path));
            Assert.Equal(expected, CompilerBuild.ScanBytes(Encoding.UTF8.GetBytes(text), path));
        }
    }

    [Fact]
    public void The_compilers_build_and_the_tools_build_give_equal_fingerprints()
    {
        var positive = AllExamples.ByRule["LQ6200"].Positives[0];
        Assert.Equal(Scan.Text(positive.Text, positive.Path).Select(match => match.ToString()), new CompilerBuild(fingerprints: true).ScanText(positive.Text, positive.Path));
    }

    [Fact]
    public void The_compilers_build_needs_nothing_but_the_framework() =>
        Assert.Equal(["netstandard"], CompilerBuild.References);
}

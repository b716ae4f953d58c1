using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using LLMChat.Quality.Core.Run.Shards;

namespace LLMChat.Quality.Core.Tests.Run.Shards;

public sealed class ShardFileTests : IDisposable
{
    private readonly Machine _machine = new Machine().Builds("A").Tests("A.Tests", "", ("One", "Passed"));

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void A_shard_that_is_cut_short_is_none_unless_all_it_says_is_there()
    {
        var path = _machine.PackTo("a");
        var (bytes, digest) = (File.ReadAllBytes(path), ShardFile.Read(path).Digest);

        Gen.Int[0, bytes.Length - 1].Sample(
            length =>
            {
                File.WriteAllBytes(path, bytes[..length]);
                var reading = ShardFile.Read(path);
                return IsRefused(reading) || reading.Digest == digest;
            },
            iter: 200,
            threads: 1);
    }

    [Fact]
    public void A_shard_with_one_other_byte_is_none_or_the_same()
    {
        var path = _machine.PackTo("a");
        var (bytes, digest) = (File.ReadAllBytes(path), ShardFile.Read(path).Digest);

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample(
            (index, value) =>
            {
                var changed = bytes.ToArray();
                changed[index] = value;
                File.WriteAllBytes(path, changed);
                var reading = ShardFile.Read(path);
                return IsRefused(reading) || reading.Digest == digest;
            },
            iter: 300,
            threads: 1);
    }

    [Theory]
    [InlineData("\"path\":\"A/A.csproj\"", "\"path\":\"../A.csproj\"")]
    [InlineData("\"path\":\"A/A.csproj\"", "\"path\":\"/etc/passwd\"")]
    [InlineData("\"path\":\"A/A.csproj\"", "\"path\":\"C:/A.csproj\"")]
    [InlineData("\"path\":\"A/A.csproj\"", "\"path\":\"A/../../A.csproj\"")]
    [InlineData("\"path\":\"A/A.csproj\"", "\"path\":\"A\\\\..\\\\..\\\\A.csproj\"")]
    [InlineData("\"path\":\"A/A.csproj\"", "\"path\":null")]
    [InlineData("\"path\":\"A/A.cs\"", "\"path\":\"../../etc/passwd\"")]
    [InlineData("\"path\":\"A/A.cs\"", "\"path\":\"/etc/passwd\"")]
    [InlineData("\"frameworks\":[", "\"frameworks\":[null,")]
    [InlineData("\"frameworks\":[", "\"frameworks\":null,\"more\":[")]
    [InlineData("\"frameworks\":[", "\"frameworks\":7,\"more\":[")]
    [InlineData("\"absence\":0", "\"absence\":77")]
    [InlineData("\"ruleSet\":0", "\"ruleSet\":5")]
    [InlineData("\"ruleSets\":[[0", "\"ruleSets\":[[9999")]
    [InlineData("\"version\":1", "\"version\":2")]
    [InlineData("\"version\":1", "\"version\":1,\"version\":1")]
    [InlineData("\"projects\":2", "\"projects\":3")]
    [InlineData("\"projects\":2", "\"projects\":1")]
    [InlineData("\"projects\":2", "\"projects\":2000000000")]
    [InlineData("\"name\":\"a\"", "\"name\":\"../a\"")]
    [InlineData("\"lines\":[1,", "\"lines\":[")]
    [InlineData("\"lines\":[1,", "\"lines\":[99999999999,")]
    [InlineData("{\"path\"", "[\"path\"")]
    public void A_shard_that_says_what_cannot_be_is_refused_though_its_digest_fits(string said, string instead)
    {
        var path = _machine.PackTo("a");
        var text = Text(path);
        Assert.Contains(said, text, StringComparison.Ordinal);
        Write(path, text.Replace(said, instead, StringComparison.Ordinal));

        var reading = ShardFile.Read(path);

        Assert.True(IsRefused(reading), reading.Shard?.ToString());
        Assert.Equal(path, reading.Problem!.Path);
    }

    [Fact]
    public void A_file_of_something_else_is_refused()
    {
        var path = _machine.Tree.PathOf("other.lqshard");
        foreach (var bytes in new[] { [], "text"u8.ToArray(), Compressed("{}"), Compressed("{}\n{}\n"), Compressed("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n") })
        {
            File.WriteAllBytes(path, bytes);
            Assert.True(IsRefused(ShardFile.Read(path)));
        }

        Assert.True(IsRefused(ShardFile.Read(_machine.Tree.PathOf("missing.lqshard"))));
    }

    [Fact]
    public void What_unpacks_to_more_than_the_limit_is_not_read_on()
    {
        using var lines = new BoundedLines(new MemoryStream(new byte[1000]), mostBytes: 999);

        Assert.Contains("over the limit", Assert.Throws<InvalidDataException>(() => lines.Next()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_any_length_come_as_they_were_written()
    {
        var written = Enumerable.Range(0, 40).Select(number => new string((char)('a' + (number % 26)), number * number * 800)).ToArray();
        using var lines = new BoundedLines(new MemoryStream(Encoding.ASCII.GetBytes(string.Concat(written.Select(line => line + "\n")))), long.MaxValue);

        Assert.All(written, line => Assert.Equal(line, Encoding.ASCII.GetString(lines.Next()!.Value.Span)));
        Assert.Null(lines.Next());
    }

    [Fact]
    public void A_folder_without_a_shard_is_an_error_and_a_broken_one_beside_a_good_one_too()
    {
        var path = _machine.PackTo("a");
        var folder = Path.GetDirectoryName(path)!;

        Assert.Equal("LQ9608", Assert.Single(ShardSet.Read([_machine.Tree.PathOf("A")]).Problems).Id);
        Assert.Equal("LQ9608", Assert.Single(ShardSet.Read([folder, _machine.Tree.PathOf("nowhere")]).Problems).Id);
        Assert.Single(ShardSet.Read([folder, path]).Shards);
        File.WriteAllText(Path.Combine(folder, "b.lqshard"), "broken");
        Assert.Equal("LQ9603", Assert.Single(ShardSet.Read([folder]).Problems).Id);
        Assert.Empty(ShardSet.Read([folder]).Shards);
    }

    [Theory]
    [InlineData(true, "Category=Slow", "Category!=Slow")]
    [InlineData(true, "FullyQualifiedName~A", "FullyQualifiedName~B", "FullyQualifiedName!~A&FullyQualifiedName!~B")]
    [InlineData(true, "Slow", "FullyQualifiedName!~Slow")]
    [InlineData(true, "(Category=A|Category=B)&Priority=1", "Category!=A&Category!=B", "Priority!=1")]
    [InlineData(false, "Category=Slow", "Category=Fast")]
    [InlineData(false, "Category=Slow", "Category!=slow")]
    [InlineData(false, "Category=Slow")]
    [InlineData(false, "Category=Slow", "Category!~Slow")]
    [InlineData(false, "Category=A|Category!=A&Priority=1", "Priority!=1&Category=B")]
    [InlineData(false, "Category=A(", "Category!=A(")]
    [InlineData(false, "part.runsettings", "other.runsettings")]
    [InlineData(false, "", "")]
    [InlineData(false)]
    public void Filters_leave_nothing_out_when_every_test_passes_one_of_them(bool isWhole, params string[] filters) => Assert.Equal(isWhole, FilterCover.IsWhole(filters));

    private static bool IsRefused(ShardReading reading) => reading is { Shard: null, Problem: { Id: "LQ9603", Message.Length: > 0, Remedy.Length: > 0 } };

    private static string Text(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        return reader.ReadToEnd();
    }

    private static void Write(string path, string text)
    {
        var body = text[..(text.TrimEnd('\n').LastIndexOf('\n') + 1)];
        File.WriteAllBytes(path, Compressed(body + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))) + "\n"));
    }

    private static byte[] Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}

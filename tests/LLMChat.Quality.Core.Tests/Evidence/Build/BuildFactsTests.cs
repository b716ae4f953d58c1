using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Build;
using LLMChat.Quality.Core.Tests.Files;

namespace LLMChat.Quality.Core.Tests.Evidence.Build;

public sealed class BuildFactsTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();

    public BuildFactsTests() => _time.Set(Start);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_built_file_has_its_relative_path_size_and_digest()
    {
        var path = Write("root/bin/a.dll", "abc");

        Assert.Equal(new AssemblyFacts("bin/a.dll", 3, Sha256("abc")), Read(path).Assemblies[path]);
    }

    [Fact]
    public void A_file_outside_the_root_is_named_without_its_folder()
    {
        var path = Write("elsewhere/a.dll", "abc");

        Assert.Equal("a.dll", Read(path).Assemblies[path].Path);
    }

    [Fact]
    public void A_file_that_is_not_there_has_no_facts() => Assert.Empty(Read(_folder["root/none.dll"]).Assemblies);

    [Fact]
    public void An_unchanged_file_is_not_read_again()
    {
        var path = Write("root/a.dll", "abc");
        var first = Read(path);
        WriteSameTime("root/a.dll", "xyz"); // only someone who read it again would notice

        Assert.Equal(first.Assemblies[path], Read(path).Assemblies[path]);
    }

    [Fact]
    public void A_changed_file_is_read_again()
    {
        var path = Write("root/a.dll", "abc");
        Read(path);
        File.WriteAllText(path, "xyz");
        File.SetLastWriteTimeUtc(path, Start.UtcDateTime.AddMinutes(-1));

        Assert.Equal(Sha256("xyz"), Read(path).Assemblies[path].Sha256);
    }

    [Fact]
    public void A_file_changed_less_than_two_seconds_ago_is_read_again()
    {
        var path = Write("root/a.dll", "abc");
        File.SetLastWriteTimeUtc(path, Start.UtcDateTime.AddSeconds(-1));
        Read(path);
        File.WriteAllText(path, "xyz");
        File.SetLastWriteTimeUtc(path, Start.UtcDateTime.AddSeconds(-1));

        Assert.Equal(Sha256("xyz"), Read(path).Assemblies[path].Sha256);
    }

    [Fact]
    public void A_broken_cache_is_ignored()
    {
        var path = Write("root/a.dll", "abc");
        Read(path);
        var cache = _folder["cache/" + FileDigests.FileName];
        File.WriteAllBytes(cache, File.ReadAllBytes(cache)[..^1]);

        Assert.Equal(Sha256("abc"), Read(path).Assemblies[path].Sha256);
    }

    [Theory]
    [InlineData("""{ "milliseconds": 1500 }""", 1500)]
    [InlineData("""{ "milliseconds": 0 }""", null)]
    [InlineData("""{ "milliseconds": -5 }""", null)]
    [InlineData("""{ "milliseconds": 1e999 }""", null)]
    [InlineData("""{ "milliseconds": "1500" }""", null)]
    [InlineData("""{ "milliseconds": 99999999999999 }""", null)]
    [InlineData("""{ "milliseconds": 15""", null)]
    [InlineData("[]", null)]
    [InlineData("", null)]
    public void The_time_of_a_build_is_read_when_it_can_be_believed(string fragment, int? milliseconds)
    {
        var path = Write("obj/time.json", fragment);

        Assert.Equal(milliseconds is { } expected ? TimeSpan.FromMilliseconds(expected) : null, BuildFacts.Read(_folder.Path, [], null, path, _time).WallTime);
    }

    [Fact]
    public void Without_a_fragment_there_is_no_time() => Assert.Null(BuildFacts.Read(_folder.Path, [], null, _folder["none.json"], _time).WallTime);

    private BuildFacts Read(string path) => BuildFacts.Read(_folder["root"], [path], _folder["cache"], durationFile: null, _time);

    private string Write(string path, string text)
    {
        WriteSameTime(path, text);
        return _folder[path];
    }

    private void WriteSameTime(string path, string text) => File.SetLastWriteTimeUtc(_folder.Write(path, text), Start.UtcDateTime.AddHours(-1));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

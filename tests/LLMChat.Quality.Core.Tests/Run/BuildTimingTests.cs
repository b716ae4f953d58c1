using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Core.Tests.Files;
using LLMChat.Quality.Core.Tests.Scoring;

namespace LLMChat.Quality.Core.Tests.Run;

public sealed class BuildTimingTests : IDisposable
{
    private static readonly DateTimeOffset Began = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_that_compiled_everything_is_timed_from_its_beginning_to_its_end()
    {
        var time = Of(Began, Compiled(1, 20), seconds: 21.5);

        Assert.Equal((21.5m, "Release"), (time.Build!.Seconds, time.Build.Configuration));
        Assert.Contains("processor", time.Build.Machine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_found_nothing_to_do_keeps_the_time_of_the_full_one()
    {
        var full = Of(Began, Compiled(1, 20), seconds: 21.5);

        Assert.Equal(full, Of(Began.AddHours(1), Compiled(1, 20), seconds: 2));
        Assert.Equal(full, Of(null, Compiled(1, 20), seconds: 2));
    }

    [Fact]
    public void A_build_that_compiled_a_part_is_not_timed_and_neither_is_the_next_one_that_finds_nothing_to_do()
    {
        Of(Began, Compiled(1, 20), seconds: 21.5);

        var part = Of(Began.AddHours(1), Compiled(1, 3_605), seconds: 9);
        var next = Of(Began.AddHours(2), Compiled(1, 3_605), seconds: 1);

        Assert.All(new[] { part, next }, time => Assert.Equal((null, "dotnet build --no-incremental"), (time.Build, time.Remedy)));
        Assert.NotNull(Of(Began, Compiled(1, 20), seconds: 1).Build); // what the full one left
    }

    [Fact]
    public void Nothing_is_timed_without_a_beginning_after_a_failure_of_a_clock_that_jumped_or_when_one_project_is_silent()
    {
        Assert.Null(Of(null, Compiled(1, 20), seconds: 21).Build);
        Assert.Null(Of(Began, Compiled(1, 20), seconds: 21, hasBuilt: false).Build);
        Assert.Null(Of(Began, Compiled(-1, 20), seconds: 21).Build);
        Assert.Null(Of(Began, Compiled(1, 60), seconds: 21).Build);
        Assert.Null(Of(Began, Compiled(1, 1), seconds: -5).Build);
        Assert.Null(Of(DateTimeOffset.MinValue, Compiled(1, 20), seconds: 21).Build);
        Assert.Equal("P1/P1.csproj does not tell when all of it was compiled.", Of(Began, Compiled(1, null), seconds: 21).Reason);
        Assert.Equal("The target has no project.", Of(Began, [], seconds: 21).Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("LLMChat.Quality build time 1\n")]
    [InlineData("LLMChat.Quality build time 1\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public void What_is_remembered_and_broken_is_not_believed(string text)
    {
        File.WriteAllText(_folder["built"], text);

        Assert.Null(Of(null, Compiled(1, 20), seconds: 21).Build);
        Assert.NotNull(Of(Began, Compiled(1, 20), seconds: 21).Build);
    }

    private Core.Evidence.Build.BuildTime Of(DateTimeOffset? began, ImmutableArray<ProjectEvidence> projects, double seconds, bool hasBuilt = true) => BuildTiming.Of(
        new() { Target = "All.sln", Projects = [], Configuration = "Release", Started = began, HasBuilt = hasBuilt },
        Sample.Clean with { Projects = projects },
        _folder["built"],
        (began is { } at && at > DateTimeOffset.MinValue ? at : Began).AddSeconds(seconds));

    /// <summary>A project for each number: so many seconds after the first build began it was compiled.</summary>
    private static ImmutableArray<ProjectEvidence> Compiled(params double?[] seconds) =>
        [.. seconds.Select((second, index) => new ProjectEvidence($"P{index}/P{index}.csproj", "C#", "Library", [new("net10.0", null, 0, null, [], null) { Compiled = second is { } after ? Began.AddSeconds(after) : null }]))];
}

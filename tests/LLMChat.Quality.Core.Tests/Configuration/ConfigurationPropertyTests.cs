using System.Text;
using CsCheck;
using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Tests.Configuration;

/// <summary>Whatever is done to a good file, the reader answers with values or with problems that have a place.</summary>
public sealed class ConfigurationPropertyTests
{
    private static readonly byte[] Good = Encoding.UTF8.GetBytes("""
        // a comment
        { "$schema": "urn:llmchat:quality-gates:v1", "version": "1.0.0",
          "environments": { "staging": { "quality_threshold": 85.5 }, "canary": { "quality_threshold": 1, "security_threshold": 2, "coverage_threshold": 3, "performance_threshold": 4e0 } },
          "weighting": { "code_quality": 35, "security": 25, "performance": 20, "testing": 15, "documentation": 5, },
          "blocking_rules": { "type_errors": 0 },
          "excludes": [ { "path": "third-party/**", "reason": "é中😀 \u00e9 not ours" } ] }
        """);

    private static readonly string[] Pieces = ["NaN", "-Infinity", "1e999", "null", "{}", "[", "\"", "\\ud800", "/*", "//", "\u2028", "\"a\":", ",", "\0", "**", "-", "\uFEFF"];

    private static readonly Gen<Func<byte[], byte[]>> Truncation = Gen.Int[0, 2_000].Select<int, Func<byte[], byte[]>>(length => file => file[..Math.Min(length, file.Length)]);

    private static readonly Gen<Func<byte[], byte[]>> Flip = Gen.Select(Gen.Int[0, 2_000], Gen.Byte).Select<(int, byte), Func<byte[], byte[]>>(change => file =>
    {
        byte[] changed = [.. file];
        if (changed.Length > 0)
            changed[change.Item1 % changed.Length] ^= change.Item2;
        return changed;
    });

    private static readonly Gen<Func<byte[], byte[]>> Insertion = Gen.Select(Gen.Int[0, 2_000], Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index])).Select<(int, string), Func<byte[], byte[]>>(change => file =>
    {
        var place = change.Item1 % (file.Length + 1);
        return [.. file[..place], .. Encoding.UTF8.GetBytes(change.Item2), .. file[place..]];
    });

    private static readonly Gen<Func<byte[], byte[]>> Removal = Gen.Select(Gen.Int[0, 2_000], Gen.Int[1, 30]).Select<(int, int), Func<byte[], byte[]>>(change => file =>
    {
        var place = change.Item1 % (file.Length + 1);
        return [.. file[..place], .. file[Math.Min(place + change.Item2, file.Length)..]];
    });

    [Fact]
    public void The_file_that_is_mutated_is_good() => Assert.NotNull(ConfigurationReader.Parse(Good, Reading.File).Configuration);

    [Fact]
    public void Any_mutation_gives_values_or_problems_with_a_place_and_never_an_exception() =>
        Gen.OneOf(Truncation, Flip, Insertion, Removal).Array[1, 4].Sample(
            mutations =>
            {
                var reading = ConfigurationReader.Parse(mutations.Aggregate(Good, (file, mutate) => mutate(file)), Reading.File);

                Assert.Equal(reading.Errors.IsEmpty, reading.Configuration is not null);
                Assert.All(reading.Errors.AddRange(reading.Warnings), Reading.ReadsWell);
                Assert.All(reading.Errors, error => Assert.True(error is { Path: Reading.File, Line: > 0, Column: > 0 }));
                if (reading.Configuration is { } configuration)
                    Assert.Equal(100, configuration.Weighting.Values.Sum());
            },
            iter: 3_000,
            threads: 1);

    [Fact]
    public void Any_bytes_give_values_or_problems() =>
        Gen.Byte.Array[0, 200].Sample(
            bytes =>
            {
                var reading = ConfigurationReader.Parse(bytes, Reading.File);

                Assert.Equal(reading.Errors.IsEmpty, reading.Configuration is not null);
                Assert.All(reading.Errors, Reading.ReadsWell);
            },
            iter: 1_000,
            threads: 1);

    [Fact]
    public void A_glob_without_wildcards_matches_itself_alone() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 1, 4].Array[1, 4], Gen.String[Gen.Char["abc"], 1, 4].Array[1, 4]).Sample(
            (pattern, path) =>
            {
                var (left, right) = (string.Join('/', pattern), string.Join('/', path));
                Assert.Equal(left == right, Glob.Parse(left).IsMatch(right));
                Assert.True(Glob.Parse($"{left}/**").IsMatch($"{left}/{right}"));
                Assert.True(Glob.Parse($"**/{right}").IsMatch($"{left}/{right}"));
            },
            iter: 1_000,
            threads: 1);

    [Fact]
    public void A_glob_matches_what_the_same_regular_expression_matches() =>
        Gen.Select(Gen.String[Gen.Char["ab*?/"], 1, 8], Gen.String[Gen.Char["ab/"], 1, 8]).Where((pattern, _) => Glob.Judge(pattern) is null or { Id: "LQ9015" }).Sample(
            (pattern, path) => Assert.Equal(Reference(pattern).IsMatch(path), Glob.Parse(pattern).IsMatch(path)),
            iter: 400,
            threads: 1);

    private static System.Text.RegularExpressions.Regex Reference(string pattern)
    {
        var segments = pattern.Split('/');
        var expression = new StringBuilder("^");
        for (var index = 0; index < segments.Length; index++)
        {
            var isLast = index == segments.Length - 1;
            if (segments[index] == "**")
                expression.Append(isLast ? "([^/]*/)*[^/]*" : "([^/]*/)*");
            else
                expression.Append(segments[index].Replace("*", "[^/]*", StringComparison.Ordinal).Replace("?", "[^/]", StringComparison.Ordinal)).Append(isLast ? "" : "/");
        }

        return new(expression.Append('$').ToString(), System.Text.RegularExpressions.RegexOptions.NonBacktracking);
    }
}

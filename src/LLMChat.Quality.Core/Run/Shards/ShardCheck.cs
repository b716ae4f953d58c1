using LLMChat.Quality.Core.Configuration;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Whether what a shard says can be true: every path lies below the root, every reference leads somewhere. Nothing outside the tree is ever opened for it.</summary>
internal static class ShardCheck
{
    private const int LongestPath = 4096;
    private const int LongestName = 64;

    /// <summary>What cannot be true; <see langword="null"/> when all can.</summary>
    public static string? Of(Shard shard)
    {
        if (!IsName(shard.Header.Name))
            return "its name is none";
        if (shard.Header.RuleSets.SelectMany(set => set).Any(number => number < 0 || number >= shard.Header.Rules.Length))
            return "a set of rules names a rule that is not there";
        if (shard.Projects.Zip(shard.Projects.Skip(1), (left, right) => string.CompareOrdinal(left.Path, right.Path) < 0).Contains(false))
            return "its projects are not in order, or one is there twice";
        if (shard.Projects.Any(project => !Enum.IsDefined(project.Absence) || project.Frameworks.Any(framework => framework.Log is { } log && (log.RuleSet < 0 || log.RuleSet >= shard.Header.RuleSets.Length))))
            return "a project names rules that are not there";
        if (shard.Header.Benchmarks.SelectMany(file => file.Means).Any(mean => mean is not { Name.Length: > 0, Nanoseconds: > 0 }))
            return "a benchmark has no name or no time";
        if (Coverages(shard).SelectMany(coverage => coverage.Files).FirstOrDefault(file => !file.IsSound) is { } odd)
            return $"its coverage of '{ForeignText.Show(odd.Path)}' has half a row, or a number out of range";
        return Paths(shard).Where(path => !IsBelow(path)).Select(path => $"'{ForeignText.Show(path)}' is no path below the root").FirstOrDefault();
    }

    /// <summary>Whether a text can name a shard, and so its file.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text[0] != '.' && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.');

    /// <summary>Whether a path, with forward slashes, leads to a place below the root.</summary>
    public static bool IsBelow(string path) =>
        path.Length is > 0 and <= LongestPath
        && !path.AsSpan().ContainsAny('\\', '\0', '\n')
        && !Path.IsPathRooted(path)
        && !(path.Length > 1 && path[1] == ':')
        && path.Split('/').All(part => part.Length > 0 && part is not ("." or ".."));

    private static IEnumerable<PackedCoverage> Coverages(Shard shard) => shard.Projects
        .SelectMany(project => project.Frameworks.SelectMany(framework => new[] { framework.Uncovered, framework.Run?.Coverage }).Append(project.Named?.Map))
        .OfType<PackedCoverage>();

    private static IEnumerable<string> Paths(Shard shard) =>
    [
        shard.Header.Target,
        .. shard.Header.Scanners.SelectMany(reading => reading.Runs).SelectMany(run => run.Results).Select(result => result.Place?.Path).OfType<string>(),
        .. shard.Header.PackageLists.SelectMany(list => list.Packages.Select(package => package.Project)),
        .. shard.Projects.SelectMany(project => project.Frameworks.SelectMany(Paths).Concat(Paths(project.Named?.Map)).Prepend(project.Path)),
    ];

    private static IEnumerable<string> Paths(PackedFramework framework) =>
    [
        .. framework.Reading.Evidence.Hidden.Select(source => source.Path),
        .. framework.Reading.Code.Select(file => file.Path),
        .. framework.Reading.Places.Select(place => place.Path).Where(path => path.Length > 0),
        .. framework.Reading.Fragment is { } fragment ? new[] { fragment.Project, fragment.Log, fragment.IntermediateAssembly, fragment.OutputAssembly, fragment.TestFolder }.Where(IsInside) : [],
        .. (framework.Log?.Results ?? []).Select(result => result.Place?.Path).OfType<string>().Where(IsInside),
        .. framework.Documents,
        .. Paths(framework.Uncovered),
        .. Paths(framework.Run?.Coverage),
    ];

    private static IEnumerable<string> Paths(PackedCoverage? coverage) => coverage?.Files.Select(file => file.Path) ?? [];

    /// <summary>A file outside the tree goes by its name alone.</summary>
    private static bool IsInside(string path) => path.Length > 0 && !(path.StartsWith("../", StringComparison.Ordinal) && IsBelow(path[3..]) && !path[3..].Contains('/', StringComparison.Ordinal));
}

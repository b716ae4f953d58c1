using System.Collections.Immutable;
using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Reporting.Terminal;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>A shard that was packed, or why it was not.</summary>
/// <param name="Line">What to print.</param>
/// <param name="Problem">Why nothing was written; <see langword="null"/> when it was.</param>
internal sealed record Packing(ConsoleLine? Line, Problem? Problem)
{
    private const string Folder = "shards";

    public static Packing Of(string name, QualityRunRequest request, QualityConfiguration configuration, Locations locations, CancellationToken cancellationToken)
    {
        if (!ShardCheck.IsName(name))
            return Refused(ShardProblems.NotPacked("QualityShard gives it no name, or one with other characters than letters, digits, '-', '_' and '.'", "dotnet build Shard.slnf -t:QualityPack -p:QualityShard=name"));
        var wanted = QualityRun.Wanted(request, locations, cancellationToken);
        if (wanted.Git.Commit is not { } commit)
            return Refused(wanted.Git.Problem ?? ShardProblems.NotPacked("there is no commit that it could be of", "Commit, then build, test and pack"));
        if (wanted.Git.IsDirty is not false)
            return Refused(ShardProblems.Dirty("tracked files have changes (git status names them)"));
        var root = new SourceRoot(locations.Root);
        if (request.Projects.Select(project => project.File).FirstOrDefault(file => root.Relative(file) is null) is { } outside)
            return Refused(ShardProblems.NotPacked("the project lies outside the repository, so no commit says what it is", "Take it out of the shard", outside));
        var options = ShardJson.With(locations.Root);
        var packer = new ShardPacker(root, locations.Root, EvidenceCollector.Read(wanted), options);
        if (packer.FirstCompiled(Untracked(locations.Root, cancellationToken)) is { } untracked)
            return Refused(ShardProblems.Dirty($"{ForeignText.Show(untracked, 200)} was compiled and is in no commit"));
        var shard = packer.Pack(
            new()
            {
                Version = ShardHeader.CurrentVersion,
                ToolVersion = ToolVersion.Current,
                Name = name,
                Target = root.ProjectName(request.Target),
                Configuration = request.Configuration,
                Commit = commit,
                IsDirty = false,
                Policy = configuration.Digest,
                Projects = 0,
                Rules = [],
                RuleSets = [],
                Hashes = ImmutableSortedDictionary<string, string>.Empty,
                Scanners = [],
                PackageLists = [],
                Benchmarks = [],
            },
            request.Projects,
            request.PackageLists,
            request.HasBuilt);
        var path = Path.Combine(locations.Output, Folder, name + Shard.Extension);
        return ShardFile.Write(shard, path, options).Problem is { } unwritten
            ? Refused(unwritten)
            : new(new(ConsoleLineKind.Message, null, Told(shard, path)), null);
    }

    private static string Told(Shard shard, string path)
    {
        var held = shard.Projects.Where(project => project.Absence == ProjectAbsence.None).ToArray();
        var tests = held.Count(project => project.Frameworks.Any(framework => framework.Run is { Results: not null }));
        return string.Create(CultureInfo.InvariantCulture, $"Shard {shard.Header.Name} of commit {shard.Header.Commit[..Math.Min(10, shard.Header.Commit.Length)]}: {held.Length:N0} projects, tests of {tests:N0}, {new FileInfo(path).Length / 1024m:N0} KB: {path}");
    }

    private static HashSet<string> Untracked(string root, CancellationToken cancellationToken) =>
        GitCommand.Find(root)?.Run(["ls-files", "-z", "--others", "--exclude-standard"], cancellationToken) is { Failure: null } files
            ? GitNames.Parse(files.Output.Span).Paths.ToHashSet(StringComparer.Ordinal)
            : [];

    private static Packing Refused(Problem problem) => new(null, problem);
}

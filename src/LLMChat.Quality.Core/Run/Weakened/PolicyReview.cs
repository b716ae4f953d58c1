using System.Collections.Immutable;
using System.Text;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Evidence.Git;
using LLMChat.Quality.Core.Gate.Weakened;

namespace LLMChat.Quality.Core.Run.Weakened;

/// <summary>Holds the policy of a change against the one at its base.</summary>
internal static class PolicyReview
{
    private const int MostRuleFiles = 500;
    private static readonly string[] ProjectPatterns = ["*.csproj", "*.fsproj", "*.vbproj", "*.props", "*.targets"];
    private const string Remedy = "Run the gate where git and the whole history are: fetch-depth: 0";

    /// <summary>Adds a finding for each weakening; the baseline does not accept them.</summary>
    public static QualityEvidence Join(QualityEvidence evidence, ConfigurationReading reading, QualityRunRequest request, Locations locations, TreeListing tree, CancellationToken cancellationToken)
    {
        if (evidence.Patch is not { } patch)
            return evidence;
        if (patch.Commit.Length == 0 || GitCommand.Find(locations.Root) is not { } git)
            return Unknown(evidence, patch.Problem?.Message ?? "git could not be asked.", patch.Problem?.Remedy ?? Remedy);
        var (files, failure) = CommitFiles.Of(git, locations.Root, patch.Commit, cancellationToken);
        if (files is null)
            return Unknown(evidence, $"git could not list the base: {ForeignText.Show(failure!, 120)}.", Remedy);
        var (before, problem) = PolicyBefore.Of(files, Path.GetDirectoryName(Path.GetFullPath(request.Target))!, request.ConfigurationFile, locations.Root);
        if (before is null)
            return Unknown(evidence, problem!.Message, problem.Remedy);
        ImmutableArray<Finding> found =
        [
            .. PolicyComparison.Of(before, reading.Configuration!).Select(weakening => PolicyFindings.Of(weakening, reading)),
            .. Rules(files, ChangedProjects(git, patch.Commit, files, tree, cancellationToken), locations.Root, tree),
        ];
        return evidence with
        {
            Policy = new(Measurement.Measured(found.Length), before.NewCode.WeakenedPolicy),
            Findings = found.IsEmpty ? evidence.Findings : [.. FindingMerge.InOrder(evidence.Findings.Concat(found), finding => finding)],
            Rules = found.IsEmpty ? evidence.Rules : evidence.Rules.SetItem(PolicyFindings.Id, PolicyFindings.Rule),
        };
    }

    private static QualityEvidence Unknown(QualityEvidence evidence, string reason, string remedy) =>
        evidence with { Policy = new(Measurement.CountNotMeasured(reason, remedy), 0) };

    private static IEnumerable<Finding> Rules(CommitFiles files, string[] projects, string root, TreeListing tree)
    {
        var today = tree.Files.Select(file => file.Path).Where(IsRuleFile).Order(StringComparer.Ordinal).Take(MostRuleFiles).ToArray();
        var before = files.Names.Where(IsRuleFile).Order(StringComparer.Ordinal).Take(MostRuleFiles).ToArray();
        var weakened = RuleLines.Weakened(
            [.. before.SelectMany(file => RuleLine.Read(file, TextOf(files, file))), .. projects.SelectMany(file => NoWarnLines.Read(file, TextOf(files, file)))],
            [.. today.SelectMany(file => RuleLine.Read(file, TextOf(Path.Join(root, file)))), .. projects.SelectMany(file => NoWarnLines.Read(file, TextOf(Path.Join(root, file))))]);
        return weakened.Select(one => PolicyFindings.Of(one.Line, one.Message, one.Line.Section == NoWarnLines.Section || today.Contains(one.Line.File, StringComparer.Ordinal)));
    }

    /// <summary>Only files that differ from the base are worth a look, and most trees have many; where git cannot tell, all new ones and no others.</summary>
    private static string[] ChangedProjects(GitCommand git, string commit, CommitFiles files, TreeListing tree, CancellationToken cancellationToken)
    {
        var filters = GitFilters.Disabled(git, cancellationToken);
        var names = filters.Failure is null ? git.Run([.. filters.Arguments, "diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "--ignore-submodules=all", commit, "--", .. ProjectPatterns], cancellationToken) : null;
        var changed = names is { Failure: null } list ? Encoding.UTF8.GetString(list.Output.Span).Split('\0', StringSplitOptions.RemoveEmptyEntries) : [];
        return [.. changed.Concat(tree.Files.Select(file => file.Path).Where(path => IsProject(path) && !files.Names.Contains(path))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostRuleFiles)];
    }

    private static bool IsProject(string path) => ProjectPatterns.Any(pattern => path.EndsWith(pattern[1..], StringComparison.Ordinal));

    private static bool IsRuleFile(string path) =>
        path[(path.LastIndexOf('/') + 1)..] is ".editorconfig" or ".globalconfig" || path.EndsWith(".globalconfig", StringComparison.Ordinal);

    private static string TextOf(CommitFiles files, string file) => files.Read(file) is { } content ? Encoding.UTF8.GetString(content) : "";

    private static string TextOf(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= ConfigurationFile.MaximumBytes, LinkTarget: null } ? File.ReadAllText(path) : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

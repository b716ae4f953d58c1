using LLMChat.Quality.Core.Evidence.Files;
using LLMChat.Quality.Core.Reporting;

namespace LLMChat.Quality.Core.Run;

/// <summary>What a verdict was made from, by names, sizes and times, so that an unchanged tree costs a look at each of its files and nothing else: no process, no parsing.</summary>
/// <param name="Inputs">A digest of the request, the configuration file, what the projects left behind, and where git stands.</param>
/// <param name="Root">The root of the tree.</param>
/// <param name="Files">Every file that was scanned or could have been.</param>
/// <param name="Folders">Every folder in which a further file could appear.</param>
/// <param name="Verdict">The verdict.</param>
internal sealed record LastRun(string Inputs, string Root, IReadOnlyList<TreeFile> Files, IReadOnlyList<TreeFolder> Folders, VerdictRecord Verdict)
{
    /// <summary>Something changed after this, in ticks, may have changed again with the same time: file systems count in steps of up to two seconds.</summary>
    public static long YoungSince(DateTimeOffset began) => began.UtcTicks - TimeSpan.FromSeconds(2).Ticks;

    /// <summary>Whether its verdict still stands.</summary>
    public bool StillStands(string inputs) =>
        Inputs == inputs
        && ReportFile.All.All(file => File.Exists(Path.Combine(Verdict.Report, file.Name)))
        && Folders.All(folder => folder.IsUnchanged(Root))
        && Files.All(IsUnchanged);

    /// <summary>Whether it may be remembered: no file in it is so young that a later change could go unseen.</summary>
    public bool CanBeRemembered(long youngSince) => Files.All(file => file.ModifiedTicks < youngSince);

    private bool IsUnchanged(TreeFile file)
    {
        var now = new FileInfo(Path.Join(Root, file.Path));
        return now.Exists && now.Length == file.Bytes && now.LastWriteTimeUtc.Ticks == file.ModifiedTicks;
    }
}

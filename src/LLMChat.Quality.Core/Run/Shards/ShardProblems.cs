using System.Globalization;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>What can be wrong with shards: the texts in one place.</summary>
internal static class ShardProblems
{
    private const string PackAgain = "Pack it again, and pass it on as it is: dotnet build Shard.slnf -t:QualityPack -p:QualityShard=name";

    public static Problem NotPacked(string why, string remedy, string? path = null) => new("LQ9601", $"The shard cannot be packed: {why}.", remedy, path);

    public static Problem Dirty(string why) => new("LQ9602", $"What was measured is not the code of the commit: {why}.", "Commit it, or let git ignore what a tool makes; then build, test and pack again");

    public static Problem Broken(string file, string why) => new("LQ9603", $"{ForeignText.Show(Path.GetFileName(file))} cannot be read: {ForeignText.Show(why)}.", PackAgain, file);

    public static Problem Foreign(string file, string what, string theirs, string ours) => new(
        "LQ9604",
        $"{ForeignText.Show(Path.GetFileName(file))} does not belong to the others: its {what} is {ForeignText.Show(theirs)}, not {ForeignText.Show(ours)}.",
        "Let every machine check out the same commit, with the same package and configuration, then build, test and pack again",
        file);

    public static Problem NotHere(string why, string remedy) => new("LQ9604", $"The shards cannot be judged on this tree: {why}.", remedy);

    public static Problem Contradiction(string project, string framework, string one, string other) => new(
        "LQ9605",
        $"Shards {ForeignText.Show(one)} and {ForeignText.Show(other)} compiled {ForeignText.Show(project)} ({ForeignText.Show(framework)}) from different sources, although they stand at one commit.",
        "Make what writes source files give the same on every machine, or leave the project out of one of the shards",
        project);

    public static Problem NotHeld(string project) => new("LQ9606", "No shard holds it, so nothing of it was looked at.", "Add it to the solution filter of a shard, then build, test and pack that one", project);

    public static Problem NotAsked(string project) => new("LQ9607", "A shard holds it and the solution does not, so it is no part of what was judged.", "Nothing to do, or add it to the solution", project);

    public static Problem None(string where) => new("LQ9608", $"There is no shard in {ForeignText.Show(where)}.", "Name the folders that the .lqshard files were downloaded to");

    public static Problem TooMany(int most) => new("LQ9603", string.Create(CultureInfo.InvariantCulture, $"There are more than {most:N0} shards."), "Name the folder of one run");
}

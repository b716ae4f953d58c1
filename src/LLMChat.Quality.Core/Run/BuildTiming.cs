using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Build;
using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.History;

namespace LLMChat.Quality.Core.Run;

/// <summary>Tells how long the last full build of what lies there took.</summary>
/// <remarks>
/// A build is full when every compilation's log was written after it began. One that found nothing to do keeps the time of the full build that left the same logs;
/// one that compiled a part leaves others, so that nobody knows.
/// </remarks>
internal static class BuildTiming
{
    private const decimal LongestInSeconds = 7 * 24 * 60 * 60; // a week is a broken clock, not a build

    /// <summary>Tells it, and remembers a full build.</summary>
    /// <param name="request">What is judged, and when its build began.</param>
    /// <param name="evidence">What its compilations left.</param>
    /// <param name="file">Where a full build is remembered.</param>
    /// <param name="ended">When the build ended and the judging began.</param>
    public static BuildTime Of(QualityRunRequest request, QualityEvidence evidence, string file, DateTimeOffset ended)
    {
        if (!request.Shards.IsEmpty)
            return BuildTime.NotTaken("Several machines built it, and none of them all of it.", "Judge it on one machine that builds all of it");
        Compilation[] all = [.. evidence.Projects.SelectMany(project => project.Frameworks.Select(framework => new Compilation(project.Path, framework.TargetFramework, framework.Compiled)))];
        if (all.Length == 0)
            return BuildTime.NotTaken("The target has no project.", "Name a solution or project that has one");
        if (all.FirstOrDefault(one => one.Compiled is null) is { Project: var untold })
            return BuildTime.NotTaken($"{ForeignText.Show(untold, 200)} does not tell when all of it was compiled.");
        var inputs = InputsOf(all);
        if (request is { Started: { } began, HasBuilt: true } && ended > began && all.All(one => one.Compiled >= began && one.Compiled <= ended + FrameworkReader.StaleAfter))
        {
            var build = new RecordedBuild(decimal.Round((decimal)(ended - began).TotalSeconds, 3), BuildMachine.Current, request.Configuration);
            if (build.Seconds is > 0 and <= LongestInSeconds)
            {
                BuildTimeFile.Write(file, inputs, build);
                return BuildTime.Of(build);
            }
        }

        return BuildTimeFile.Read(file, inputs) is { } known
            ? BuildTime.Of(known)
            : BuildTime.NotTaken("Not everything that lies there was compiled by one timed build: a build that compiles only a part, that runs tests as well, or with -graph is not timed.");
    }

    private static string InputsOf(Compilation[] all)
    {
        var text = string.Join('\n', all.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Project}\t{one.Framework}\t{one.Compiled!.Value.UtcTicks}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private sealed record Compilation(string Project, string Framework, DateTimeOffset? Compiled);
}

using LLMChat.Quality.Core.Evidence.Tests;
using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>After tests ran, passed or not: writes what they covered, and takes results and coverage where the user's own logger and collector left them. What is not there is missing from the evidence, and the report says so.</summary>
public sealed class EndTests : QualityTask
{
    /// <summary>Where this run leaves everything.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The folder of coverlet's tasks.</summary>
    [Required]
    public string CoverletFolder { get; set; } = "";

    /// <summary>What <see cref="BeginTests"/> handed over; nothing when coverlet takes no part.</summary>
    public ITaskItem? CoverletState { get; set; }

    /// <summary>Whether a logger of the user's own wrote the results.</summary>
    public bool FindsResults { get; set; }

    /// <summary>Whether a collector of the user's own measures coverage.</summary>
    public bool Collects { get; set; }

    /// <summary>The loggers, as VSTest is told.</summary>
    public string Logger { get; set; } = "";

    /// <summary>Where VSTest was told to put results, or empty.</summary>
    public string ResultsFolder { get; set; } = "";

    /// <summary>The settings of VSTest, or empty.</summary>
    public string RunSettings { get; set; } = "";

    /// <summary>The folder of the project; results lie below it where nobody says otherwise.</summary>
    [Required]
    public string ProjectFolder { get; set; } = "";

    private protected override void Run(CancellationToken cancellationToken)
    {
        var results = ResultsFolder.Length > 0 ? Path.GetFullPath(ResultsFolder, ProjectFolder)
            : (RunSettings.Length > 0 ? LoggedResults.FolderOf(RunSettings) : null) ?? Path.Combine(ProjectFolder, "TestResults");
        if (FindsResults)
            LoggedResults.TakeResults(Folder, FoldersOfLogger(results));
        if (Collects)
            LoggedResults.TakeCoverage(Folder, results);
        if (CoverletState is null)
            return;
        var coverlet = new Coverlet(CoverletFolder, BuildEngine);
        if (!coverlet.Run("CoverageResultTask", [("Output", Folder), ("OutputFormat", "json"), ("Threshold", "0"), ("ThresholdType", "line"), ("ThresholdStat", "minimum"), ("InstrumenterState", CoverletState)]))
            Log.LogWarning(null, "LQ9201", null, null, null, 0, 0, 0, 0, "{0}", $"What the tests cover was not measured. coverlet said: {coverlet.Complaint}");
    }

    private IEnumerable<string> FoldersOfLogger(string results)
    {
        const string FileName = "LogFileName=";
        return Logger.Split(';')
            .Where(part => part.StartsWith(FileName, StringComparison.OrdinalIgnoreCase))
            .Select(part => Path.GetDirectoryName(Path.GetFullPath(part[FileName.Length..], results))!)
            .Prepend(results);
    }
}

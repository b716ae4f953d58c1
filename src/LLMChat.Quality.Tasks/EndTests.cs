using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>After tests ran, passed or not: writes what they covered. What cannot be written is missing from the evidence, and the report says so.</summary>
public sealed class EndTests : QualityTask
{
    /// <summary>Where this run leaves everything.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The folder of coverlet's tasks.</summary>
    [Required]
    public string CoverletFolder { get; set; } = "";

    /// <summary>What <see cref="BeginTests"/> handed over.</summary>
    [Required]
    public ITaskItem CoverletState { get; set; } = null!;

    private protected override void Run(CancellationToken cancellationToken)
    {
        var coverlet = new Coverlet(CoverletFolder, BuildEngine);
        if (!coverlet.Run("CoverageResultTask", [("Output", Folder), ("OutputFormat", "json"), ("Threshold", "0"), ("ThresholdType", "line"), ("ThresholdStat", "minimum"), ("InstrumenterState", CoverletState)]))
            Log.LogWarning(null, "LQ9201", null, null, null, 0, 0, 0, 0, "{0}", $"What the tests cover was not measured. coverlet said: {coverlet.Complaint}");
    }
}

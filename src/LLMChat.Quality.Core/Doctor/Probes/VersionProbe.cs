using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Tests;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Core.Scoring;

namespace LLMChat.Quality.Core.Doctor.Probes;

/// <summary>What this version itself cannot measure yet, whatever the machine has.</summary>
internal sealed class VersionProbe : IProbe
{
    private static readonly CollectedEvidence Nothing = new([], [], ImmutableSortedDictionary<string, Rule>.Empty, null, TestEvidence.None);

    public Task<CheckupLine[]> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var later = Measurements.Of(Nothing).Where(metric => metric.Value.Remedy == Measurements.LaterVersion).Select(metric => Metrics.Find(metric.Key)?.Title.ToLowerInvariant() ?? metric.Key).ToArray();
        return Task.FromResult<CheckupLine[]>(later.Length == 0
            ? []
            : [CheckupLine.NotMeasured("this version", $"LLMChat.Quality {ToolVersion.Current} does not measure {string.Join(", ", later)}", Measurements.LaterVersion)]);
    }
}

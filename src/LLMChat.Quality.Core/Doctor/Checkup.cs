using System.Collections.Immutable;
using LLMChat.Quality.Core.Doctor.Probes;

namespace LLMChat.Quality.Core.Doctor;

/// <summary>Looks what can be measured here and what not. Nothing of the tree is built or run, and nothing is written.</summary>
/// <param name="Lines">What was looked at, in a fixed order.</param>
public sealed record Checkup(ImmutableArray<CheckupLine> Lines)
{
    private static readonly ImmutableArray<IProbe> Probes =
    [
        new SdkProbe(), new GitProbe(), new ConfigurationProbe(), new GateProbe(), new RulesProbe(), new TestsProbe(), new AuditProbe(), new SemgrepProbe(),
    ];

    /// <summary>Whether all that the default policy asks for can be measured.</summary>
    public bool CanMeasure => Lines.All(line => line.State != CheckupState.NotMeasured);

    /// <summary>Looks around a solution or project.</summary>
    public static Task<Checkup> RunAsync(string target, CancellationToken cancellationToken = default) =>
        RunAsync(Surroundings.Of(target), cancellationToken);

    internal static async Task<Checkup> RunAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(Probes.Select(probe => probe.LookAsync(surroundings, cancellationToken))).ConfigureAwait(false);
        return new([.. answers.SelectMany(lines => lines)]);
    }
}

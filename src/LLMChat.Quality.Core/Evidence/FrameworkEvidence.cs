using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LLMChat.Quality.Core.Evidence.Compiler;

namespace LLMChat.Quality.Core.Evidence;

/// <summary>What is known of one target framework of a project.</summary>
/// <param name="TargetFramework">The moniker: <c>net10.0</c>.</param>
/// <param name="Facts">What our analyzer counted; <see langword="null"/> when it did not run.</param>
/// <param name="CompilerErrors">Errors in the compiler's log.</param>
/// <param name="Assembly">The built file; <see langword="null"/> when there is none.</param>
/// <param name="DisabledRules">Ids of our table that this project's own settings switch off, sorted.</param>
/// <param name="NotMeasured">Why the rules did not see it; <see langword="null"/> when they did.</param>
public sealed record FrameworkEvidence(
    string TargetFramework,
    SourceFacts? Facts,
    int CompilerErrors,
    AssemblyFacts? Assembly,
    ImmutableArray<string> DisabledRules,
    Problem? NotMeasured)
{
    /// <summary>When the compiler had finished with all our rules; <see langword="null"/> when it did not, or another machine did.</summary>
    [JsonIgnore]
    public DateTimeOffset? Compiled { get; init; }

    /// <summary>Source below the root that rules skip because it is marked as generated.</summary>
    public ImmutableArray<HiddenSource> Hidden { get; init; } = [];
}

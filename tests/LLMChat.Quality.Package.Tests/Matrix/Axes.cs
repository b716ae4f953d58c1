using System.Collections.Immutable;

namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>The axes of the matrix, and what cannot occur together.</summary>
internal static class Axes
{
    /// <summary>The axes; the first four in all their combinations make the full matrix, the others go round in it.</summary>
    public static ImmutableArray<Type> All { get; } = [typeof(WayIn), typeof(Target), typeof(Runner), typeof(Ending), typeof(Place), typeof(Frameworks)];

    /// <summary>How many of them are combined in full.</summary>
    public const int Main = 4;

    /// <summary>How many values each has.</summary>
    public static ImmutableArray<int> Sizes { get; } = [.. All.Select(axis => Enum.GetValues(axis).Length)];

    /// <summary>Why a combination does not exist.</summary>
    public static ImmutableArray<(string Reason, Func<MatrixCase, bool> Applies)> Impossible { get; } =
    [
        ("without tests none fails",                          one => one is { Runner: Runner.None, Ending: Ending.FailingTest }),
        ("try builds in its own way, and not with -graph",    one => one is { Way: WayIn.Try, Target: Target.Graph }),
        ("try brings the file with the gate of the solution", one => one is { Way: WayIn.Try, Target: Target.WithoutFile }),
    ];

    /// <summary>Whether a combination exists.</summary>
    public static bool IsPossible(int[] values) => !Impossible.Any(rule => rule.Applies(MatrixCase.Of(values)));
}

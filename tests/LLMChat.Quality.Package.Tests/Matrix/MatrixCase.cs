namespace LLMChat.Quality.Package.Tests.Matrix;

/// <summary>One value of every axis.</summary>
public sealed record MatrixCase(WayIn Way, Target Target, Runner Runner, Ending Ending, Place Place, Frameworks Frameworks)
{
    /// <summary>Whether the tests are programs of Microsoft.Testing.Platform.</summary>
    public bool IsPlatform => Runner is Runner.XunitV3 or Runner.MSTest;

    /// <summary>Whether <c>dotnet test</c> is run. On Microsoft.Testing.Platform it hands <c>-graph</c> to the tests, which do not know it.</summary>
    public bool IsTested => Runner != Runner.None && !(IsPlatform && Target == Target.Graph);

    /// <summary>The values as numbers, in the order of <see cref="Axes"/>.</summary>
    internal int[] Values => [(int)Way, (int)Target, (int)Runner, (int)Ending, (int)Place, (int)Frameworks];

    internal static MatrixCase Of(int[] values) =>
        new((WayIn)values[0], (Target)values[1], (Runner)values[2], (Ending)values[3], (Place)values[4], (Frameworks)values[5]);
}

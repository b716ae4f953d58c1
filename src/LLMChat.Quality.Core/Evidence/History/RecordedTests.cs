using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence.Tests;

namespace LLMChat.Quality.Core.Evidence.History;

/// <summary>How the tests of a run ended.</summary>
/// <param name="Ran">Tests that ran.</param>
/// <param name="Failed">Those that failed, by project and name without arguments, sorted: <c>tests/A.Tests/A.Tests.csproj: A.Tests.Thing.It_works</c>.</param>
public sealed record RecordedTests(int Ran, ImmutableArray<string> Failed)
{
    /// <summary>What tests told, if they told everything.</summary>
    internal static RecordedTests? Of(TestEvidence tests)
    {
        if (tests.Results is not { } results || !tests.Failed.Value.IsExact || results.Failures.Length < results.Failed)
            return null;
        return new(results.Executed, [.. tests.Projects.SelectMany(project => (project.Results?.Failures ?? []).Select(failure => $"{project.Path}: {WithoutArguments(failure.Name)}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>An argument may hold anything, a password too.</summary>
    private static string WithoutArguments(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var arguments ? name[..arguments] : name;
}

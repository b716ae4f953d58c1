namespace LLMChat.Quality.Core.Doctor.Probes;

/// <summary>Whether there is a test.</summary>
internal sealed class TestsProbe : IProbe
{
    private const string Subject = "tests";

    public Task<CheckupLine[]> LookAsync(Surroundings surroundings, CancellationToken cancellationToken)
    {
        var tests = surroundings.Tree.Projects.Where(project => project.IsTest).Select(project => project.Name).ToArray();
        return Task.FromResult<CheckupLine[]>(
        [
            tests.Length > 0
                ? CheckupLine.Ok(Subject, Names.Of(tests))
                : CheckupLine.NotMeasured(Subject, "no project has any", "dotnet new xunit -o tests/My.Tests, then dotnet sln add tests/My.Tests"),
        ]);
    }
}

namespace LLMChat.Quality.Core.Doctor;

/// <summary>Looks at one thing.</summary>
internal interface IProbe
{
    public Task<CheckupLine[]> LookAsync(Surroundings surroundings, CancellationToken cancellationToken);
}

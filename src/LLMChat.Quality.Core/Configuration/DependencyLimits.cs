namespace LLMChat.Quality.Core.Configuration;

/// <summary>The most packages of each kind that are accepted; <see langword="null"/> where nothing is asked.</summary>
/// <param name="Critical">Known vulnerabilities of critical severity.</param>
/// <param name="High">Known vulnerabilities of high severity.</param>
/// <param name="Moderate">Known vulnerabilities of moderate severity.</param>
/// <param name="Low">Known vulnerabilities of low severity.</param>
/// <param name="Deprecated">Packages that their authors gave up.</param>
/// <param name="Outdated">Packages of which there is a newer version.</param>
public sealed record DependencyLimits(int? Critical, int? High, int? Moderate, int? Low, int? Deprecated, int? Outdated)
{
    /// <summary>Without a file.</summary>
    public static DependencyLimits Default { get; } = new(null, null, null, null, null, null);
}

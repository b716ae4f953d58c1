using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>The table of what integration tests are asked for.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Key">What our analyzer calls the code.</param>
/// <param name="Title">What people call it.</param>
internal sealed record CodeRole(string Name, string Key, string Title)
{
    public static ImmutableArray<CodeRole> All { get; } =
    [
        new("api_endpoints",       "endpoint", "API endpoints"),
        new("database_operations", "database", "Database operations"),
        new("external_services",   "external", "Calls to other services"),
    ];
}

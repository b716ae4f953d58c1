namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>What code can be to the world outside, as far as its own calls and base types say so; everything else has no role.</summary>
internal static class Roles
{
    public const string Endpoint = "endpoint";
    public const string Database = "database";
    public const string External = "external";
}

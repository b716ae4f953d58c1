namespace LLMChat.Quality.Tool;

/// <summary>What a script can rely on.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Error = 1;
    public const int Found = 2;
    public const int Unknown = 3;
    public const int Invalid = 4;
}

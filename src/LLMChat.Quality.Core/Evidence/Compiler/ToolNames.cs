namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>The tools behind a compiler's log, as people call them.</summary>
internal static class ToolNames
{
    public const string Ours = "LLMChat.Quality";
    public const string DotNetAnalyzers = ".NET analyzers";
    public const string Compiler = "C# compiler";
    public const string Other = "Another analyzer";
}

namespace LLMChat.Quality.Package.Tests;

/// <summary>Runs the tool that the bootstrap of this repository built.</summary>
internal static class Tool
{
    private static string Path { get; } = System.IO.Path.Combine(Repository.Root, "artifacts", "bootstrap", "bin", "LLMChat.Quality.Tool", "Release", "net10.0", "llmchat-quality.dll");

    public static Task<DotnetResult> RunAsync(Sandbox sandbox, params string[] arguments) =>
        Dotnet.RunAsync(sandbox.Root, [Path, .. arguments], new Dictionary<string, string?> { [Sandbox.HttpCacheVariable] = sandbox.Environment[Sandbox.HttpCacheVariable] });
}

namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>The rules this package brings for Semgrep: they need no network.</summary>
internal static class OwnRules
{
    /// <summary>The file, as it ships in <c>semgrep/csharp.yml</c>.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(OwnRules).Assembly.GetManifestResourceStream("semgrep.csharp.yml")!);
        return reader.ReadToEnd();
    }
}

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>What can say of code that no person wrote it.</summary>
internal static class GeneratedMarks
{
    /// <summary><c>generated_code = true</c> in an .editorconfig.</summary>
    public const string Setting = "setting";

    /// <summary>The name of the file: <c>*.Designer.cs</c>, <c>*.g.cs</c>, …</summary>
    public const string Name = "name";

    /// <summary>A comment at the top of the file.</summary>
    public const string Header = "header";

    /// <summary><c>[GeneratedCode]</c> on a declaration.</summary>
    public const string Attribute = "attribute";
}

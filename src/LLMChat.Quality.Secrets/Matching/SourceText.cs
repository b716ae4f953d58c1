namespace LLMChat.Quality.Secrets.Matching;

/// <summary>A text and what kind of file it comes from.</summary>
internal sealed class SourceText(string text, string path)
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>The kind of its file.</summary>
    public FileKind Kind { get; } = FileKinds.Of(path);

    /// <summary>The character at an offset; NUL outside the text.</summary>
    public char this[int offset] => offset >= 0 && offset < Text.Length ? Text[offset] : '\0';
}

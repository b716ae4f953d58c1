using System.Text;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>Lines of source files, one file at a time: findings come in the order of their files.</summary>
internal sealed class SourceLines(SourceRoot root)
{
    /// <summary>A larger source is told by its message instead.</summary>
    internal const int MaximumBytesPerFile = 16 * 1024 * 1024;

    /// <summary>The first lines of a finding are enough to know it by.</summary>
    private const int MaximumLinesPerFinding = 20;

    private string? path;
    private string[] text = [];

    /// <summary>All lines of a file; none when it cannot be read.</summary>
    public string[] Of(string file)
    {
        if (path != file)
            (path, text) = (file, Read(file));
        return text;
    }

    /// <summary>The text of the lines at a place without any white space; empty when it cannot be read.</summary>
    public string Folded(CodeLocation location)
    {
        var lines = Of(location.Path);
        var last = Math.Min(Math.Min(location.EndLine, lines.Length), location.Line + MaximumLinesPerFinding - 1);
        var text = new StringBuilder();
        for (var line = location.Line; line <= last; line++)
        {
            foreach (var character in lines[line - 1].Where(character => !char.IsWhiteSpace(character)))
                text.Append(character);
        }

        return text.ToString();
    }

    private string[] Read(string relative)
    {
        try
        {
            var file = new FileInfo(root.Absolute(relative));
            return file.Exists && file.Length is > 0 and <= MaximumBytesPerFile && !IsLink(file)
                ? File.ReadAllText(file.FullName).ReplaceLineEndings("\n").Split('\n')
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    private static bool IsLink(FileInfo file) => file.LinkTarget is not null;
}

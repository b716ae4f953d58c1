using System.Buffers;
using System.Globalization;
using System.Text;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>What the bytes of a text file must be.</summary>
internal static class Utf8File
{
    private const string Remedy = "Save it as UTF-8.";

    /// <summary>The bytes behind a byte order mark, if there is one.</summary>
    public static byte[] WithoutMark(byte[] content) =>
        content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;

    /// <summary>The first place where the bytes are not UTF-8.</summary>
    public static (int Offset, Complaint Complaint)? FlawOf(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, ..] or [not 0, 0, ..])
            return (0, new("LQ9002", "The file is UTF-16, not UTF-8.", Remedy));
        for (var offset = 0; offset < content.Length;)
        {
            if (Rune.DecodeFromUtf8(content.AsSpan(offset), out _, out var length) != OperationStatus.Done)
                return (offset, new("LQ9002", string.Create(CultureInfo.InvariantCulture, $"The file is not UTF-8: the byte 0x{content[offset]:X2} is no character here."), Remedy));
            offset += length;
        }

        return null;
    }
}

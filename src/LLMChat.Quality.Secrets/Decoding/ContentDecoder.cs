using System.Text;

namespace LLMChat.Quality.Secrets.Decoding;

/// <summary>Turns bytes into text, replacing what is not valid.</summary>
internal static class ContentDecoder
{
    /// <summary>The text of the bytes from <paramref name="start"/> to <paramref name="count"/>.</summary>
    public static string Decode(byte[] content, int start, int count, SecretEncoding encoding) =>
        EncodingOf(encoding).GetString(content, start, count - start);

    /// <summary>How many UTF-16 code units the UTF-8 bytes from <paramref name="start"/> to <paramref name="end"/> make.</summary>
    public static int Utf16Length(byte[] content, int start, int end) => Encoding.UTF8.GetCharCount(content, start, end - start);

    private static Encoding EncodingOf(SecretEncoding encoding) => encoding switch
    {
        SecretEncoding.Utf16LittleEndian => Encoding.Unicode,
        SecretEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
        SecretEncoding.Utf32LittleEndian => Encoding.UTF32,
        SecretEncoding.Utf32BigEndian => new UTF32Encoding(bigEndian: true, byteOrderMark: false),
        _ => Encoding.UTF8,
    };
}

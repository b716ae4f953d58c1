using System.Buffers.Binary;
using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Duplication;

/// <summary>The pieces of one source file.</summary>
/// <param name="Path">Its path below the root.</param>
/// <param name="Pieces">The pieces, in source order.</param>
internal sealed record CodeFile(string Path, ImmutableArray<CodePiece> Pieces)
{
    /// <summary>Reads what our analyzer wrote; <see langword="null"/> when it is not in that shape.</summary>
    public static CodeFile? Read(string path, string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Read(bytes.AsSpan(0, length)) is { } pieces
            ? new CodeFile(path, pieces)
            : null;
    }

    /// <summary>The pieces as our analyzer writes them.</summary>
    public string ToText()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var line = 1;
        foreach (var piece in Pieces)
        {
            writer.Write7BitEncodedInt(piece.FirstLine - line);
            writer.Write7BitEncodedInt(piece.LastLine - piece.FirstLine);
            writer.Write7BitEncodedInt(piece.CodeLines);
            writer.Write7BitEncodedInt(piece.Tokens);
            writer.Write(piece.Hash);
            line = piece.FirstLine;
        }

        writer.Flush();
        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static ImmutableArray<CodePiece>? Read(ReadOnlySpan<byte> rest)
    {
        var pieces = ImmutableArray.CreateBuilder<CodePiece>();
        long line = 1;
        while (rest.Length > 0)
        {
            if (Number(ref rest) is not { } below || Number(ref rest) is not { } further || Number(ref rest) is not { } codeLines || Number(ref rest) is not { } tokens || rest.Length < sizeof(uint))
                return null;
            line += below;
            if (line + further > int.MaxValue)
                return null;
            pieces.Add(new(BinaryPrimitives.ReadUInt32LittleEndian(rest), (int)line, (int)(line + further), codeLines, tokens));
            rest = rest[sizeof(uint)..];
        }

        return pieces.ToImmutable();
    }

    /// <summary>A whole number, seven bits a byte, the least first.</summary>
    private static int? Number(ref ReadOnlySpan<byte> rest)
    {
        long number = 0;
        for (var (index, shift) = (0, 0); index < rest.Length && shift < 35; index++, shift += 7)
        {
            number |= (long)(rest[index] & 0x7F) << shift;
            if (rest[index] < 0x80)
            {
                rest = rest[(index + 1)..];
                return number <= int.MaxValue ? (int)number : null;
            }
        }

        return null;
    }
}

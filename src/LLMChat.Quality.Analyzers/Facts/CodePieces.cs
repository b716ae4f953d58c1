using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Cuts the tokens of a file into pieces, each up to a semicolon or brace, and hashes them, so that the report's side can find the same code in two places without reading it.</summary>
/// <remarks>
/// White space and comments are nothing, so reformatted code stays the same code. Numbers and strings are only that, so that a copy with another message is still a copy;
/// where a piece holds more than a few of them they are data, and data are the same only when they are equal. Names stand as they are.
/// A closing brace alone belongs to the piece before it. Each piece is four whole numbers of seven bits a byte (lines below the piece before, further lines, lines with code, tokens) and four bytes of hash.
/// </remarks>
internal sealed class CodePieces
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;
    private const int MostLiterals = 3;

    private readonly List<byte> text = [];
    private Piece open = Piece.Empty;
    private Piece closed = Piece.Empty;
    private int writtenLine;

    private struct Piece
    {
        public static readonly Piece Empty = new() { Shape = Offset, Exact = Offset };

        public int FirstLine;
        public int LastLine;
        public int CodeLines;
        public int Tokens;
        public int Literals;
        public uint Shape;
        public uint Exact;
    }

    /// <summary>Takes the next token of hand-written code.</summary>
    /// <param name="token">The token.</param>
    /// <param name="lines">Where it stands.</param>
    /// <param name="codeLines">How many lines it is the first token of.</param>
    public void Add(SyntaxToken token, TokenLines lines, int codeLines)
    {
        var kind = token.Kind();
        if (kind is SyntaxKind.CloseBraceToken && open.Tokens == 0 && closed.Tokens > 0)
        {
            closed.LastLine = lines.LastLine;
            closed.CodeLines += codeLines;
            closed.Tokens++;
            return;
        }

        if (open.Tokens == 0)
            open.FirstLine = lines.FirstLine;
        open.LastLine = lines.LastLine;
        open.CodeLines += codeLines;
        open.Tokens++;
        Hash(token, kind);
        if (kind is SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken)
            Close();
    }

    /// <summary>All pieces, in base 64.</summary>
    public string ToText()
    {
        Close();
        Close();
        return Convert.ToBase64String(text.ToArray());
    }

    private void Hash(SyntaxToken token, SyntaxKind kind)
    {
        if (kind is SyntaxKind.IdentifierToken)
        {
            var name = HashOf(token.Text);
            (open.Shape, open.Exact) = (Mix(open.Shape, name), Mix(open.Exact, name));
        }
        else if (IsLiteral(kind))
        {
            open.Literals++;
            (open.Shape, open.Exact) = (Mix(open.Shape, (uint)kind), Mix(open.Exact, HashOf(token.Text)));
        }
        else
            (open.Shape, open.Exact) = (Mix(open.Shape, (uint)kind), Mix(open.Exact, (uint)kind));
    }

    private static bool IsLiteral(SyntaxKind kind) => kind is SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
        or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken;

    /// <summary>FNV-1a, a character at a time.</summary>
    private static uint HashOf(string text)
    {
        var hash = Offset;
        foreach (var character in text)
            hash = Mix(hash, character);
        return hash;
    }

    private static uint Mix(uint hash, uint value) => unchecked((hash ^ value) * Prime);

    private void Close()
    {
        if (closed.Tokens > 0)
            Write(closed);
        (closed, open) = (open, Piece.Empty);
    }

    private void Write(Piece piece)
    {
        Write(piece.FirstLine - writtenLine);
        Write(piece.LastLine - piece.FirstLine);
        Write(piece.CodeLines);
        Write(piece.Tokens);
        var hash = piece.Literals > MostLiterals ? piece.Exact : piece.Shape;
        for (var shift = 0; shift < 32; shift += 8)
            text.Add((byte)(hash >> shift));
        writtenLine = piece.FirstLine;
    }

    private void Write(int number)
    {
        var rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7)
            text.Add((byte)(rest | 0x80));
        text.Add((byte)rest);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LLMChat.Quality.Core.Evidence.Duplication;

/// <summary>Finds code that stands in two places: at least 100 equal tokens in a row over at least 10 lines with code, as SonarQube counts for most languages.</summary>
/// <remarks>
/// Files are taken in the order of their paths, and each place is compared with those before it, so each copy is counted once and the first place never:
/// three times the same ten lines are two copies, twenty lines.
/// </remarks>
internal sealed class Duplicates
{
    /// <summary>The least tokens of a copy. Source: SonarQube, metric definitions, <c>duplicated_blocks</c>.</summary>
    public const int LeastTokens = 100;

    /// <summary>The least lines with code of a copy, from the same source.</summary>
    public const int LeastLines = 10;

    /// <summary>Pieces that must be equal before anything is compared.</summary>
    private const int Seed = 5;

    /// <summary>Earlier places that a place is compared with.</summary>
    private const int MostPlaces = 16;

    /// <summary>One piece of so many must be unlike the others: a list of similar rows is data, not a copy.</summary>
    private const int DistinctShare = 3;

    /// <summary>A longer run that is equal and yet no copy is such a list: what follows in it is not compared again.</summary>
    private const int LongestList = 64;

    private readonly Dictionary<ulong, List<(CodeFile File, int Index)>> seen = [];
    private readonly ImmutableArray<CodeCopy>.Builder copies = ImmutableArray.CreateBuilder<CodeCopy>();

    private Duplicates()
    {
    }

    /// <summary>The copies among files; the same file named twice counts once.</summary>
    public static ImmutableArray<CodeCopy> In(IEnumerable<CodeFile> files)
    {
        var search = new Duplicates();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal).ThenByDescending(file => file.Pieces.Length).DistinctBy(file => file.Path, StringComparer.Ordinal))
            search.Look(file);
        return search.copies.ToImmutable();
    }

    private void Look(CodeFile file)
    {
        for (var index = 0; index + Seed <= file.Pieces.Length;)
        {
            var seed = SeedOf(file.Pieces, index);
            var next = index + 1;
            var found = seen.TryGetValue(seed, out var places) ? Longest(file, index, places) : default;
            if (found.Length > 0)
                copies.Add(CopyOf(file, index, found.File, found.Index, found.Length));
            if (found.Length > 0 || found.Equal > LongestList)
                next = index + (found.Length > 0 ? found.Length : found.Equal);

            for (; index < next && index + Seed <= file.Pieces.Length; index++)
                Remember(SeedOf(file.Pieces, index), file, index);
            index = next;
        }
    }

    private void Remember(ulong seed, CodeFile file, int index)
    {
        ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, seed, out _);
        places ??= new(1);
        if (places.Count < MostPlaces)
            places.Add((file, index));
    }

    private static (CodeFile File, int Index, int Length, int Equal) Longest(CodeFile file, int index, List<(CodeFile File, int Index)> places)
    {
        var best = (File: file, Index: 0, Length: 0, Equal: 0);
        foreach (var (other, start) in places)
        {
            var length = Common(file, index, other, start);
            best.Equal = Math.Max(best.Equal, length);
            if (length > best.Length && IsLarge(file.Pieces.AsSpan(index, length)) && IsLarge(other.Pieces.AsSpan(start, length)))
                best = (other, start, length, best.Equal);
        }

        return best;
    }

    private static int Common(CodeFile file, int index, CodeFile other, int start)
    {
        var most = Math.Min(file.Pieces.Length - index, ReferenceEquals(file, other) ? index - start : other.Pieces.Length - start);
        var length = 0;
        while (length < most && file.Pieces[index + length].Hash == other.Pieces[start + length].Hash)
            length++;
        return length;
    }

    private static bool IsLarge(ReadOnlySpan<CodePiece> pieces)
    {
        var (tokens, lines) = (0L, 0L);
        foreach (var piece in pieces)
            (tokens, lines) = (tokens + piece.Tokens, lines + piece.CodeLines);
        return tokens >= LeastTokens && lines >= LeastLines && Distinct(pieces) * DistinctShare >= pieces.Length;
    }

    private static int Distinct(ReadOnlySpan<CodePiece> pieces)
    {
        var hashes = new HashSet<uint>(pieces.Length);
        foreach (var piece in pieces)
            hashes.Add(piece.Hash);
        return hashes.Count;
    }

    private static ulong SeedOf(ImmutableArray<CodePiece> pieces, int index)
    {
        var seed = 14695981039346656037UL;
        for (var end = index + Seed; index < end; index++)
            seed = unchecked((seed ^ pieces[index].Hash) * 1099511628211UL);
        return seed;
    }

    private static CodeCopy CopyOf(CodeFile file, int index, CodeFile other, int start, int length)
    {
        var pieces = file.Pieces.AsSpan(index, length);
        var lines = 0;
        foreach (var piece in pieces)
            lines += piece.CodeLines;
        return new(PlaceOf(file, index, length), PlaceOf(other, start, length), lines, ContentOf(pieces));
    }

    private static CodeLocation PlaceOf(CodeFile file, int index, int length) =>
        new(file.Path, file.Pieces[index].FirstLine, 1, file.Pieces[index + length - 1].LastLine, 1);

    private static string ContentOf(ReadOnlySpan<CodePiece> pieces)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in pieces)
            hash.AppendData(BitConverter.IsLittleEndian ? BitConverter.GetBytes(piece.Hash) : [.. BitConverter.GetBytes(piece.Hash).Reverse()]);
        return Convert.ToHexStringLower(hash.GetHashAndReset()) + string.Create(CultureInfo.InvariantCulture, $" {pieces.Length}");
    }
}

using LLMChat.Quality.Secrets.Proofs;

namespace LLMChat.Quality.Secrets.Matching;

/// <summary>A private key between BEGIN and END lines: PKCS #8, PKCS #1, SEC 1, OpenSSH and OpenPGP armour; also on one line with escapes, or in pieces joined by code.</summary>
internal sealed class PrivateKeyMatcher : StructureMatcher
{
    private const string Dashes = "-----";
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";
    private const int LongestLabel = 40;
    private const int LongestKey = 20_000;

    /// <inheritdoc />
    public override string Name => "armoured private key";

    /// <inheritdoc />
    public override int Find(SourceText source, int keywordStart, int keywordLength, ICandidateSink sink)
    {
        var text = source.Text;
        var keywordEnd = keywordStart + keywordLength;
        var start = BeginOf(text, keywordStart);
        if (start < 0)
            return keywordEnd;
        var bodyStart = text.IndexOf(Dashes, keywordEnd, Math.Min(12, text.Length - keywordEnd), StringComparison.Ordinal);
        if (bodyStart < 0)
            return keywordEnd;
        bodyStart += Dashes.Length;
        var bodyEnd = text.IndexOf(Dashes, bodyStart, Math.Min(LongestKey, text.Length - bodyStart), StringComparison.Ordinal);
        if (bodyEnd < 0)
            return Math.Min(text.Length, bodyStart + LongestKey);
        if (string.CompareOrdinal(text, bodyEnd, End, 0, End.Length) != 0)
            return bodyEnd;

        var end = text.IndexOf(Dashes, bodyEnd + End.Length, Math.Min(2 * LongestLabel, text.Length - bodyEnd - End.Length), StringComparison.Ordinal);
        end = end < 0 ? bodyEnd + End.Length : end + Dashes.Length;
        var label = text.Substring(start + Begin.Length, bodyStart - Dashes.Length - start - Begin.Length);
        var armour = Armour.Read(text.Substring(bodyStart, bodyEnd - bodyStart));
        if (PrivateKeyStructure.Judge(label, armour) is { } confidence)
            sink.Add(start, end - start, confidence, armour.Base64);
        return end;
    }

    private static int BeginOf(string text, int keywordStart)
    {
        var from = Math.Max(0, keywordStart - LongestLabel);
        var start = text.LastIndexOf(Begin, keywordStart, keywordStart - from + 1, StringComparison.Ordinal);
        return start >= 0 && text.IndexOf('-', start + Begin.Length, keywordStart - start - Begin.Length) < 0 ? start : -1;
    }
}

namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>The checksum of GitHub and npm tokens: the last six characters are the CRC-32 of those between prefix and checksum, in base 62.</summary>
internal static class Crc32Base62
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int ChecksumLength = 6;

    /// <summary>The proof for tokens whose prefix ends with an underscore.</summary>
    public static SecretProof Proof { get; } = new("CRC-32 in base 62", Judge);

    /// <summary>The checksum of a token's body.</summary>
    public static string ChecksumOf(string body)
    {
        var rest = Crc32.Of(body);
        var digits = new char[ChecksumLength];
        for (var index = ChecksumLength - 1; index >= 0; index--, rest /= 62)
            digits[index] = Alphabet[(int)(rest % 62)];
        return new string(digits);
    }

    private static ProofOutcome Judge(ProofInput input)
    {
        var value = input.Value;
        var start = value.IndexOf('_') + 1;
        var body = value.Substring(start, value.Length - start - ChecksumLength);
        return value.EndsWith(ChecksumOf(body), StringComparison.Ordinal) ? ProofOutcome.Passed : ProofOutcome.Failed;
    }
}

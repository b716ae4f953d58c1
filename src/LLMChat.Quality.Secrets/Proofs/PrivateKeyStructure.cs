using System.Text;

namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>Whether the body of an armoured private key is what its label says.</summary>
internal static class PrivateKeyStructure
{
    private const string OpenSshMagic = "openssh-key-v1\0";
    private const int ShortestKey = 40;
    private const int FewCharacters = 12;

    /// <summary>How sure it is; <see langword="null"/> when it is a sample or no key at all.</summary>
    public static SecretConfidence? Judge(string label, Armour armour)
    {
        if (!armour.IsIntact || armour.Base64.Length < ShortestKey || armour.Base64.Distinct().Count() < FewCharacters)
            return null;
        if (Base64Text.Decode(armour.Base64) is not { } bytes)
            return SecretConfidence.Low;
        if (armour.IsEncrypted)
            return SecretConfidence.Medium;
        if (label.StartsWith("PGP", StringComparison.Ordinal))
            return IsOpenPgp(bytes, armour.Checksum) ? SecretConfidence.High : SecretConfidence.Low;
        if (label.StartsWith("OPENSSH", StringComparison.Ordinal))
            return OpenSsh(bytes);
        if (DerContent(bytes) is not { } content)
            return SecretConfidence.Low;

        // PKCS #8, PKCS #1, SEC 1 and DSA begin with a version number, an encrypted PKCS #8 key with an algorithm.
        return bytes[content] switch
        {
            0x02 => SecretConfidence.High,
            0x30 => SecretConfidence.Medium,
            _ => SecretConfidence.Low,
        };
    }

    private static SecretConfidence OpenSsh(byte[] bytes)
    {
        var start = Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, OpenSshMagic.Length + 8));
        if (!start.StartsWith(OpenSshMagic, StringComparison.Ordinal))
            return SecretConfidence.Low;
        return start.EndsWith("none", StringComparison.Ordinal) ? SecretConfidence.High : SecretConfidence.Medium;
    }

    /// <summary>Where the content of the outer SEQUENCE starts, when its length is that of the bytes.</summary>
    private static int? DerContent(byte[] bytes)
    {
        if (bytes.Length < 8 || bytes[0] != 0x30)
            return null;
        if (bytes[1] < 0x80)
            return bytes[1] + 2 == bytes.Length ? 2 : null;
        var count = bytes[1] & 0x7F;
        if (count is 0 or > 3)
            return null;
        var length = 0;
        for (var index = 0; index < count; index++)
            length = (length << 8) | bytes[2 + index];
        return length + 2 + count == bytes.Length ? 2 + count : null;
    }

    private static bool IsOpenPgp(byte[] bytes, string checksum) =>
        bytes[0] >= 0x80 && (checksum.Length == 0 || (Base64Text.Decode(checksum) is { Length: 3 } sum && ((sum[0] << 16) | (sum[1] << 8) | sum[2]) == Crc24(bytes)));

    /// <summary>The checksum of RFC 4880, section 6.1.</summary>
    private static int Crc24(byte[] bytes)
    {
        var crc = 0xB704CE;
        foreach (var value in bytes)
        {
            crc ^= value << 16;
            for (var bit = 0; bit < 8; bit++)
            {
                crc <<= 1;
                if ((crc & 0x1000000) != 0)
                    crc ^= 0x1864CFB;
            }
        }

        return crc & 0xFFFFFF;
    }
}

using System.Security.Cryptography;

namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>ECDSA on the curve P-256 with SHA-256, and the name of a key.</summary>
public static class EcdsaSignatures
{
    private const string P256 = "1.2.840.10045.3.1.7";
    private const int FixedLengthInBytes = 64; // r and s, 32 bytes each

    /// <summary>The name of a key: SHA-256 of its public half (SubjectPublicKeyInfo, DER) in lower-case hexadecimal.</summary>
    public static string KeyIdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    /// <summary>Whether the key is of the one curve that is used here.</summary>
    public static bool IsP256(ECDsa key) => key.ExportParameters(includePrivateParameters: false).Curve.Oid?.Value == P256 || key.ExportParameters(includePrivateParameters: false).Curve.Oid?.FriendlyName is "nistP256" or "ECDSA_P256";

    /// <summary>Signs; the signature is DER, as OpenSSL and Sigstore write it.</summary>
    public static byte[] Sign(ECDsa key, ReadOnlySpan<byte> data) => key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>Verifies a signature in either form that is in use: DER, or r and s behind one another.</summary>
    public static bool Verify(ECDsa key, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        try
        {
            return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
                || (signature.Length == FixedLengthInBytes && key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

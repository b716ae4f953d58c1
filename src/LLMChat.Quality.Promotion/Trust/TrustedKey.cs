using System.Security.Cryptography;
using LLMChat.Quality.Promotion.Attestation;

namespace LLMChat.Quality.Promotion.Trust;

/// <summary>A public key that somebody trusts.</summary>
/// <param name="Name">Its name in the trust policy.</param>
/// <param name="Pem">The key.</param>
/// <param name="NotAfter">The last moment at which it counts; <see langword="null"/> when there is none.</param>
public sealed record TrustedKey(string Name, string Pem, DateTimeOffset? NotAfter)
{
    /// <summary>Whether it made this signature.</summary>
    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var key = Import(Pem);
        return key is not null && EcdsaSignatures.Verify(key, data, signature);
    }

    /// <summary>Reads a public key; <see langword="null"/> when it is none of ours.</summary>
    internal static ECDsa? Import(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            if (!pem.Contains("BEGIN PUBLIC KEY", StringComparison.Ordinal)) // a private key has no place in a policy
                return Without(key);
            key.ImportFromPem(pem);
            return EcdsaSignatures.IsP256(key) ? key : Without(key);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return Without(key);
        }
    }

    private static ECDsa? Without(ECDsa key)
    {
        key.Dispose();
        return null;
    }
}

using System.Security.Cryptography;

namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>Signs with a private key in memory.</summary>
public sealed class KeySigner : ISigner, IDisposable
{
    private readonly ECDsa _key;

    private KeySigner(ECDsa key) => (_key, KeyId) = (key, EcdsaSignatures.KeyIdOf(key));

    /// <inheritdoc />
    public string KeyId { get; }

    /// <summary>Reads a private key as PEM (<c>EC PRIVATE KEY</c> or <c>PRIVATE KEY</c>); what is none is a reason that says nothing of it.</summary>
    public static (KeySigner? Signer, string? Reason) FromPem(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            _ = key.ExportParameters(includePrivateParameters: true);
            if (EcdsaSignatures.IsP256(key))
                return (new(key), null);
            key.Dispose();
            return (null, "it is no key of the curve P-256 (openssl ecparam -name prime256v1 -genkey -noout)");
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            key.Dispose();
            return (null, "it is no private key as PEM, or is protected by a password");
        }
    }

    /// <inheritdoc />
    public Task<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) => Task.FromResult(EcdsaSignatures.Sign(_key, data.Span));

    /// <inheritdoc />
    public void Dispose() => _key.Dispose();
}

using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>Puts bytes into a signed envelope.</summary>
public static class Envelopes
{
    /// <summary>Signs a statement.</summary>
    public static async Task<(DsseEnvelope? Envelope, Problem? Problem)> SignAsync(byte[] statement, ISigner signer, CancellationToken cancellationToken)
    {
        try
        {
            var signature = await signer.SignAsync(Dsse.PreAuthenticationEncoding(Dsse.InTotoType, statement), cancellationToken);
            return (new(Dsse.InTotoType, statement, [new(signer.KeyId, signature)]), null);
        }
        catch (SigningException exception)
        {
            return (null, new("LQ9722", $"Nothing was signed: {exception.Message}.", "Look at the signing command"));
        }
    }
}

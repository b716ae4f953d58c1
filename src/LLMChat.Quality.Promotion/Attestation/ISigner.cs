namespace LLMChat.Quality.Promotion.Attestation;

/// <summary>Who signs: a key on this machine, or a command that asks a key service.</summary>
public interface ISigner
{
    /// <summary>The name of the key, as the trust policy knows it.</summary>
    public string KeyId { get; }

    /// <summary>Signs bytes.</summary>
    public Task<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken);
}

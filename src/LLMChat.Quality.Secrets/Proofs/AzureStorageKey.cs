namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>An Azure storage account key: 64 bytes, and in keys issued since 2021 a signature and a Marvin checksum over the rest.</summary>
internal static class AzureStorageKey
{
    /// <summary>Where the signature stands in the base 64 text, and what it says.</summary>
    public const int SignatureOffset = 76;

    /// <summary>The signature of storage keys.</summary>
    public const string Signature = "+ASt";

    /// <summary>The seed of storage keys: the text "Default0", last character lowest.</summary>
    public const ulong Seed = 0x44656661756c7430;

    /// <summary>The proof: an older key without signature proves nothing, a signature without its checksum speaks against the key.</summary>
    public static SecretProof Proof { get; } = new("identifiable key (Marvin)", Judge);

    private static ProofOutcome Judge(ProofInput input)
    {
        var value = input.Value;
        if (Base64Text.Decode(value) is not { Length: 64 } bytes)
            return ProofOutcome.Failed;
        if (string.CompareOrdinal(value, SignatureOffset, Signature, 0, Signature.Length) != 0)
            return ProofOutcome.None;
        return Marvin32.Of(bytes, 60, Seed) == BitConverter.ToUInt32(bytes, 60) ? ProofOutcome.Passed : ProofOutcome.Failed;
    }
}

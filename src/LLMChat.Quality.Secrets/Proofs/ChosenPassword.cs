using LLMChat.Quality.Secrets.Matching;

namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>A password at a place where only passwords stand: everybody's default is none, a mere word speaks against it.</summary>
internal static class ChosenPassword
{
    /// <summary>The proof.</summary>
    public static SecretProof Proof { get; } = new("more than a word", Judge);

    private static ProofOutcome Judge(ProofInput input)
    {
        var value = input.Value;
        if (CredentialValues.IsDefault(value))
            return ProofOutcome.Harmless;
        return CredentialValues.IsConfiguredPassword(value) ? ProofOutcome.None : ProofOutcome.Failed;
    }
}

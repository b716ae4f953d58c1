using System.Text;

namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>A JSON web token whose header and payload decode to JSON objects.</summary>
internal static class JwtStructure
{
    // The tutorial token everybody pastes, and what its payload says.
    private static readonly string[] Samples = ["\"1234567890\"", "John Doe"];

    /// <summary>The proof: header and payload are JSON objects, and the header names a signature.</summary>
    public static SecretProof Proof { get; } = new("header and payload decode", Judge);

    private static ProofOutcome Judge(ProofInput input)
    {
        var parts = input.Value.Split('.');
        if (parts.Length < 3 || Json(parts[0]) is not { } header || !header.Contains("\"alg\"") || Json(parts[1]) is not { } payload)
            return ProofOutcome.Failed;
        if (Samples.Any(payload.Contains))
            return ProofOutcome.Harmless;
        return header.Contains("\"none\"") ? ProofOutcome.Failed : ProofOutcome.Passed;
    }

    private static string? Json(string part)
    {
        if (Base64Text.Decode(part) is not { Length: > 1 } bytes)
            return null;
        var text = Encoding.UTF8.GetString(bytes).Trim();
        return text.Length > 1 && text[0] == '{' && text[text.Length - 1] == '}' ? text : null;
    }
}

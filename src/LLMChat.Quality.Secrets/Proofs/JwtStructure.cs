using System.Globalization;
using System.Text;

namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>A JSON web token whose header and payload decode to JSON objects.</summary>
internal static class JwtStructure
{
    // The tutorial token everybody pastes, and what its payload says.
    private static readonly string[] Samples = ["\"1234567890\"", "John Doe"];

    // Sessions end within hours or weeks; keys for services that are written as tokens last for years.
    private const long LongestSessionSeconds = 90L * 24 * 60 * 60;
    private const int MostDigits = 12;

    /// <summary>The proof: header and payload are JSON objects, and the header names a signature; a token that ends with its session is worth less.</summary>
    public static SecretProof Proof { get; } = new("header and payload decode", Judge);

    private static ProofOutcome Judge(ProofInput input)
    {
        var parts = input.Value.Split('.');
        if (parts.Length < 3 || Json(parts[0]) is not { } header || !header.Contains("\"alg\"") || Json(parts[1]) is not { } payload)
            return ProofOutcome.Failed;
        if (Samples.Any(payload.Contains))
            return ProofOutcome.Harmless;
        if (header.Contains("\"none\""))
            return ProofOutcome.Failed;
        return IsSession(payload) ? ProofOutcome.ShortLived : ProofOutcome.Passed;
    }

    /// <remarks>By what the token says of itself, never by the clock: the same text gives the same finding tomorrow.</remarks>
    private static bool IsSession(string payload) =>
        Seconds(payload, "\"exp\"") is { } end && (Seconds(payload, "\"iat\"") ?? Seconds(payload, "\"nbf\"")) is var start && (start is null || end - start <= LongestSessionSeconds);

    private static long? Seconds(string payload, string name)
    {
        var position = payload.IndexOf(name, StringComparison.Ordinal);
        if (position < 0)
            return null;
        var digits = new string([.. payload.Skip(position + name.Length).SkipWhile(character => character is ':' or ' ').TakeWhile(character => character is >= '0' and <= '9').Take(MostDigits)]);
        return digits.Length == 0 ? null : long.Parse(digits, CultureInfo.InvariantCulture);
    }

    private static string? Json(string part)
    {
        if (Base64Text.Decode(part) is not { Length: > 1 } bytes)
            return null;
        var text = Encoding.UTF8.GetString(bytes).Trim();
        return text.Length > 1 && text[0] == '{' && text[text.Length - 1] == '}' ? text : null;
    }
}

namespace LLMChat.Quality.Secrets.Rules;

/// <summary>LQ6300–6399: payment and commerce.</summary>
internal static class PaymentRules
{
    public static SecretRule[] All { get; } =
    [
        new()
        {
            Id = "LQ6300", Name = "stripe-live-key", Title = "Stripe live key", Provider = "Stripe",
            Keywords = ["sk_live_", "rk_live_"],
            Pattern = @"\b(?<value>[sr]k_live_[A-Za-z0-9]{24,})\b", Window = new(1, 272), MinimumEntropyBitsPerCharacter = 3.0,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.8m,
            Remedy = "Roll the key in the Stripe dashboard under Developers, API keys, and look through the request log for its use.",
        },
    ];
}

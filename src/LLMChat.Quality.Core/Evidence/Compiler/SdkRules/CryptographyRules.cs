using System.Collections.Immutable;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkDefault;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkRow;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.Weaknesses;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Rules about ciphers, keys, salts and chance.</summary>
internal static class CryptographyRules
{
    public static ImmutableArray<SdkRow> All { get; } =
    [
        Weakness("CA5350", Suggestion, 5.3m, BrokenCipher,      "Do Not Use Weak Cryptographic Algorithms"),
        Weakness("CA5351", Suggestion, 5.9m, BrokenCipher,      "Do Not Use Broken Cryptographic Algorithms"),
        Weakness("CA5358", Off,        5.3m, BrokenCipher,      "Review cipher mode usage with cryptography experts"),
        Weakness("CA5373", Suggestion, 5.9m, WeakKeyDerivation, "Do not use obsolete key derivation function"),
        Weakness("CA5379", Suggestion, 5.3m, WeakKeyDerivation, "Ensure Key Derivation Function algorithm is sufficiently strong"),
        Weakness("CA5384", Suggestion, 5.9m, BrokenCipher,      "Do Not Use Digital Signature Algorithm (DSA)"),
        Weakness("CA5385", Suggestion, 7.4m, WeakKey,           "Use Rivest-Shamir-Adleman (RSA) Algorithm With Sufficient Key Size"),
        Weakness("CA5387", Off,        5.9m, WeakKeyDerivation, "Do Not Use Weak Key Derivation Function With Insufficient Iteration Count"),
        Weakness("CA5388", Off,        4.8m, WeakKeyDerivation, "Ensure Sufficient Iteration Count When Using Weak Key Derivation Function"),
        Weakness("CA5394", Off,        3.1m, WeakRandom,        "Do not use insecure randomness"),
        Weakness("CA5401", Off,        5.3m, PredictableVector, "Do not use CreateEncryptor with non-default IV"),
        Weakness("CA5402", Off,        3.7m, PredictableVector, "Use CreateEncryptor with the default IV"),
    ];
}

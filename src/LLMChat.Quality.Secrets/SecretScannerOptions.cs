using System.Text;

namespace LLMChat.Quality.Secrets;

/// <summary>What a scanner's user can choose.</summary>
public sealed record SecretScannerOptions
{
    /// <summary>The key of fingerprints; <see langword="null"/> leaves them empty and costs nothing.</summary>
    public byte[]? FingerprintKey { get; init; }

    /// <summary>A fixed, public key, for those who have no baseline and so no key of their own.</summary>
    public static byte[] PublicFingerprintKey => Encoding.ASCII.GetBytes("LLMChat.Quality.Secrets fingerprint 1");

    /// <summary>Without fingerprints, as an editor needs it.</summary>
    public static SecretScannerOptions WithoutFingerprints { get; } = new();

    /// <summary>With fingerprints under the public key.</summary>
    public static SecretScannerOptions WithPublicFingerprints { get; } = new() { FingerprintKey = PublicFingerprintKey };
}

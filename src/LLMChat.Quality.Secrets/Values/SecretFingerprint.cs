using System.Security.Cryptography;
using System.Text;

namespace LLMChat.Quality.Secrets.Values;

/// <summary>The keyed, stretched hash that stands for a secret outside the engine.</summary>
/// <remarks>PBKDF2 (RFC 8018) with HMAC-SHA-256, one block; the salt is the HMAC of the rule id under the key, so the same value gives unrelated hashes for another key or rule.</remarks>
internal static class SecretFingerprint
{
    /// <summary>Rounds of stretching: about a millisecond a finding, a day for a list of a hundred million guesses.</summary>
    public const int Rounds = 4096;

    /// <summary>The fingerprint of a normalised value.</summary>
    public static string Of(byte[] key, string ruleId, string value)
    {
        using var salting = new HMACSHA256(key);
        var salt = salting.ComputeHash(Encoding.UTF8.GetBytes(ruleId));
        return Hexadecimal.Of(Stretch(Encoding.UTF8.GetBytes(value), salt));
    }

#if NET
    private static byte[] Stretch(byte[] value, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(value, salt, Rounds, HashAlgorithmName.SHA256, 32);
#else
    private static byte[] Stretch(byte[] value, byte[] salt)
    {
        using var hmac = new HMACSHA256(value);
        var block = hmac.ComputeHash([.. salt, 0, 0, 0, 1]);
        var sum = (byte[])block.Clone();
        for (var round = 1; round < Rounds; round++)
        {
            block = hmac.ComputeHash(block);
            for (var index = 0; index < sum.Length; index++)
                sum[index] ^= block[index];
        }

        return sum;
    }
#endif
}

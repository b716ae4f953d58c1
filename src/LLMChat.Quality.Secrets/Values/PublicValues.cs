using System.Security.Cryptography;
using System.Text;

namespace LLMChat.Quality.Secrets.Values;

/// <summary>Keys that their makers publish for everybody, such as those of emulators; kept as hashes so that no scanner finds them here.</summary>
internal static class PublicValues
{
    private static readonly HashSet<string> Hashes = new(StringComparer.Ordinal)
    {
        // SHA-256 of the account key of Azurite and the Azure storage emulator.
        "0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059",

        // SHA-256 of the key of the Azure Cosmos DB emulator.
        "aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615",
    };

    // Only values of the lengths above are hashed.
    private static readonly int[] Lengths = [88];

    /// <summary>Whether a value is one of them.</summary>
    public static bool Contains(string value)
    {
        if (Array.IndexOf(Lengths, value.Length) < 0)
            return false;
        using var sha = SHA256.Create();
        return Hashes.Contains(Hexadecimal.Of(sha.ComputeHash(Encoding.UTF8.GetBytes(value))));
    }
}

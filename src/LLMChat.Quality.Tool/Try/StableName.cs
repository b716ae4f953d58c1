using System.Security.Cryptography;
using System.Text;

namespace LLMChat.Quality.Tool.Try;

/// <summary>A short name that is the same for the same path, today and tomorrow.</summary>
internal static class StableName
{
    public static string Of(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..8];
}

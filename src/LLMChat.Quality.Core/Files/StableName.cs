using System.Security.Cryptography;
using System.Text;

namespace LLMChat.Quality.Core.Files;

/// <summary>A short name that is the same for the same path, today and tomorrow.</summary>
public static class StableName
{
    /// <summary>The name: eight hexadecimal digits.</summary>
    public static string Of(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..8];
}

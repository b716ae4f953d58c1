using System.Security.Cryptography;

namespace LLMChat.Quality.Package.Tests;

/// <summary>Random text, made at run time, so that no secret stands in this repository.</summary>
internal static class Noise
{
    public static string Text(int length) => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", length);
}

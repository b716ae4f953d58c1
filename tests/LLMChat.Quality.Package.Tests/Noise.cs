using System.Security.Cryptography;

namespace LLMChat.Quality.Package.Tests;

/// <summary>Random text, made at run time, so that no secret stands in this repository.</summary>
internal static class Noise
{
    /// <summary>Letters of both cases and at least one digit, as a password's must be to count.</summary>
    public static string Text(int length) => "hK7" + RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", length - 3);
}

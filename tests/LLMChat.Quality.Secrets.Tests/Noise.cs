using System.Security.Cryptography;
using System.Text;

namespace LLMChat.Quality.Secrets.Tests;

/// <summary>Random-looking text that is the same in every run: the n-th call of one seed always gives the same.</summary>
internal sealed class Noise(string seed)
{
    private const string Digits = "0123456789";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private int _calls;

    public string AlphaNumeric(int length) => Of(Digits + Upper + Lower, length);

    public string Base64(int length) => Of(Digits + Upper + Lower + "+/", length);

    public string UrlSafe(int length) => Of(Digits + Upper + Lower + "_-", length);

    public string Base32(int length) => Of(Upper + "234567", length);

    public string UpperDigits(int length) => Of(Upper + Digits, length);

    public string Numeric(int length) => Of(Digits, length);

    public string Hex(int length) => Of(Digits + "abcdef", length);

    public byte[] Bytes(int length)
    {
        var bytes = new List<byte>();
        for (var block = 0; bytes.Count < length; block++)
            bytes.AddRange(SHA256.HashData(Encoding.ASCII.GetBytes($"{seed}/{_calls}/{block}")));
        _calls++;
        return [.. bytes.Take(length)];
    }

    private string Of(string alphabet, int length) => new([.. Bytes(length).Select(value => alphabet[value % alphabet.Length])]);
}

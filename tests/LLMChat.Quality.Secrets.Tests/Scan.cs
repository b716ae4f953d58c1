using System.Text;

namespace LLMChat.Quality.Secrets.Tests;

/// <summary>Short words for scanning in tests.</summary>
internal static class Scan
{
    public static SecretScanner Scanner { get; } = new(SecretScannerOptions.WithPublicFingerprints);

    public static IReadOnlyList<SecretMatch> Text(string text, string path = "Program.cs") => Scanner.ScanText(text, path, CancellationToken.None);

    public static SecretScanResult Bytes(byte[] content, string path = "Program.cs") => Scanner.ScanBytes(content, path, CancellationToken.None);

    public static SecretScanResult Bytes(string text, Encoding encoding, string path = "Program.cs") => Bytes([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], path);
}

namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>CRC-32 as zip and PNG use it (ISO 3309, reflected, 0xEDB88320).</summary>
internal static class Crc32
{
    /// <summary>The checksum of an ASCII text.</summary>
    public static uint Of(string ascii)
    {
        var crc = uint.MaxValue;
        foreach (var character in ascii)
        {
            crc ^= (byte)character;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}

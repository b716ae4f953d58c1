namespace LLMChat.Quality.Secrets.Decoding;

/// <summary>Tells from the first bytes how a file is to be read, or that it is not text.</summary>
internal static class EncodingDetector
{
    private const int SampleBytes = 8192;

    private static readonly (byte[] Mark, SecretEncoding Encoding)[] ByteOrderMarks =
    [
        ([0xFF, 0xFE, 0x00, 0x00], SecretEncoding.Utf32LittleEndian),
        ([0x00, 0x00, 0xFE, 0xFF], SecretEncoding.Utf32BigEndian),
        ([0xFF, 0xFE],             SecretEncoding.Utf16LittleEndian),
        ([0xFE, 0xFF],             SecretEncoding.Utf16BigEndian),
        ([0xEF, 0xBB, 0xBF],       SecretEncoding.Utf8),
    ];

    /// <summary>The encoding of the first <paramref name="count"/> bytes.</summary>
    public static DetectedEncoding Detect(byte[] content, int count)
    {
        foreach (var (mark, encoding) in ByteOrderMarks)
        {
            if (StartsWith(content, count, mark))
                return new(encoding, mark.Length);
        }

        return new(WithoutMark(content, Math.Min(count, SampleBytes)), 0);
    }

    private static bool StartsWith(byte[] content, int count, byte[] mark)
    {
        if (count < mark.Length)
            return false;
        for (var index = 0; index < mark.Length; index++)
        {
            if (content[index] != mark[index])
                return false;
        }

        return true;
    }

    private static SecretEncoding WithoutMark(byte[] content, int sample)
    {
        int evenNuls = 0, oddNuls = 0, controls = 0;
        for (var index = 0; index < sample; index++)
        {
            var value = content[index];
            if (value == 0)
            {
                evenNuls += ~index & 1;
                oddNuls += index & 1;
            }

            if (IsControl(value))
                controls++;
        }

        // An emoji or a rare ideograph may have a zero low byte; most zeros are high bytes of Latin letters.
        if (oddNuls > 20 * evenNuls && IsUtf16(content, sample, oddNuls, high: 1))
            return SecretEncoding.Utf16LittleEndian;
        if (evenNuls > 20 * oddNuls && IsUtf16(content, sample, evenNuls, high: 0))
            return SecretEncoding.Utf16BigEndian;

        // A fiftieth: an executable or an archive has far more, text with a stray NUL far less.
        return controls * 50 <= sample ? SecretEncoding.Utf8 : SecretEncoding.Binary;
    }

    /// <summary>Whether the pairs of bytes are characters: some from the Latin page, hardly any a control character or half a surrogate.</summary>
    private static bool IsUtf16(byte[] content, int sample, int nuls, int high)
    {
        var pairs = sample / 2;
        if (nuls * 20 < pairs)
            return false;
        var implausible = 0;
        for (var pair = 0; pair < pairs; pair++)
        {
            var upper = content[(2 * pair) + high];
            var lower = content[(2 * pair) + 1 - high];
            if ((upper == 0 && IsControl(lower)) || upper is >= 0xE0 and <= 0xF8 || (upper == 0xFF && lower >= 0xFE))
                implausible++;
        }

        return implausible * 50 <= pairs;
    }

    private static bool IsControl(byte value) => value is < 0x09 or (> 0x0D and < 0x20 and not 0x1B) or 0x7F;
}

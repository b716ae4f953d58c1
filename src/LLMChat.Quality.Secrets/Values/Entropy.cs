namespace LLMChat.Quality.Secrets.Values;

/// <summary>Shannon's entropy of a text.</summary>
internal static class Entropy
{
    /// <summary>Bits per character.</summary>
    public static double BitsPerCharacter(string text)
    {
        if (text.Length == 0)
            return 0;
        var counts = new int[128];
        foreach (var character in text)
            counts[character & 127]++;
        var bits = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
                bits -= count * Math.Log((double)count / text.Length, 2);
        }

        return bits / text.Length;
    }
}

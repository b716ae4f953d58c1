namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>The Marvin hash, 32 bits wide, with which Azure's identifiable keys are checked.</summary>
internal static class Marvin32
{
    /// <summary>The hash of the first <paramref name="count"/> bytes.</summary>
    public static uint Of(byte[] data, int count, ulong seed)
    {
        var low = (uint)seed;
        var high = (uint)(seed >> 32);
        var index = 0;
        for (; index + 4 <= count; index += 4)
        {
            low += (uint)(data[index] | (data[index + 1] << 8) | (data[index + 2] << 16) | (data[index + 3] << 24));
            Mix(ref low, ref high);
        }

        uint tail = 0x80;
        for (var rest = count - 1; rest >= index; rest--)
            tail = (tail << 8) | data[rest];
        low += tail;
        Mix(ref low, ref high);
        Mix(ref low, ref high);
        return low ^ high;
    }

    private static void Mix(ref uint low, ref uint high)
    {
        high ^= low;
        low = Rotate(low, 20);
        low += high;
        high = Rotate(high, 9);
        high ^= low;
        low = Rotate(low, 27);
        low += high;
        high = Rotate(high, 19);
    }

    private static uint Rotate(uint value, int bits) => (value << bits) | (value >> (32 - bits));
}

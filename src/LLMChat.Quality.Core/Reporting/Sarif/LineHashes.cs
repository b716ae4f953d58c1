using System.Globalization;

namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>The hash of each line by which GitHub code scanning recognises an alert again: <c>primaryLocationLineHash</c>.</summary>
/// <remarks>
/// The algorithm is that of github/codeql-action, <c>src/fingerprints.ts</c>: a rolling hash modulo 2⁶⁴ over the 100 characters from the start of the line that are
/// neither blank nor tab, line endings counted as one line feed, 65535 at the end of the file and zeros after it; then a colon and how often the hash occurred so far.
/// Its upload action warns about every other value, so it is this one or none.
/// </remarks>
internal static class LineHashes
{
    private const int Block = 100;
    private const ulong Factor = 37;
    private const char EndOfFile = '\uFFFF';

    private static readonly ulong Outgoing = Power(Factor, Block);

    /// <summary>The hash of every line of a text, the first at index 0.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var roll = new Roll();
        var afterCarriageReturn = false;
        foreach (var character in text)
        {
            var isSkipped = character is ' ' or '\t' || (afterCarriageReturn && character == '\n');
            afterCarriageReturn = character == '\r';
            if (!isSkipped)
                roll.Read(character == '\r' ? '\n' : character);
        }

        roll.Read(EndOfFile);
        return roll.Finish();
    }

    private static ulong Power(ulong factor, int exponent)
    {
        var power = 1UL;
        for (var index = 0; index < exponent; index++)
            power = unchecked(power * factor);
        return power;
    }

    private sealed class Roll
    {
        private readonly char[] _window = new char[Block];
        private readonly bool[] _startsLine = new bool[Block];
        private readonly List<string> _hashes = [];
        private readonly Dictionary<ulong, int> _counts = [];
        private ulong _hash;
        private int _index;
        private bool _atLineStart = true;

        public void Read(char character)
        {
            Emit();
            _startsLine[_index] = _atLineStart;
            _atLineStart = character == '\n';
            Push(character);
        }

        public IReadOnlyList<string> Finish()
        {
            for (var index = 0; index < Block; index++)
            {
                Emit();
                Push('\0');
            }

            return _hashes;
        }

        private void Emit()
        {
            if (!_startsLine[_index])
                return;
            _startsLine[_index] = false;
            var count = _counts[_hash] = _counts.GetValueOrDefault(_hash) + 1;
            _hashes.Add(_hash.ToString("x", CultureInfo.InvariantCulture) + ":" + count.ToString(CultureInfo.InvariantCulture));
        }

        private void Push(char character)
        {
            _hash = unchecked((Factor * _hash) + character - (Outgoing * _window[_index]));
            _window[_index] = character;
            _index = (_index + 1) % Block;
        }
    }
}

using System.Text;
using System.Text.Unicode;

namespace LLMChat.Quality.Core.Evidence.Files;

/// <summary>File names as git prints them with <c>-z</c>: bytes, each name ended by NUL.</summary>
/// <param name="Paths">Those that are text, in ordinal order, each once.</param>
/// <param name="NotText">Those that are not UTF-8, with each wrong byte shown as <c>\xFF</c>; .NET cannot open them.</param>
internal sealed record GitNames(IReadOnlyList<string> Paths, IReadOnlyList<string> NotText)
{
    public static GitNames Parse(ReadOnlySpan<byte> names)
    {
        var paths = new List<string>();
        var notText = new SortedSet<string>(StringComparer.Ordinal);
        while (names.IndexOf((byte)0) is var end and >= 0)
        {
            var name = names[..end];
            names = names[(end + 1)..];
            if (!Utf8.IsValid(name))
                notText.Add(Show(name));
            else if (IsBelow(name))
                paths.Add(Encoding.UTF8.GetString(name));
        }

        paths.Sort(StringComparer.Ordinal); // git gives untracked files first, and one in conflict up to three times
        return new GitNames(WithoutRepetitions(paths), [.. notText]);
    }

    private static bool IsBelow(ReadOnlySpan<byte> name) =>
        !name.IsEmpty && name[0] != (byte)'/' && !name.StartsWith("../"u8) && name.IndexOf("/../"u8) < 0;

    private static List<string> WithoutRepetitions(List<string> sorted)
    {
        var kept = 0;
        for (var index = 0; index < sorted.Count; index++)
        {
            if (index == 0 || sorted[index] != sorted[kept - 1])
                sorted[kept++] = sorted[index];
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
        return sorted;
    }

    private static string Show(ReadOnlySpan<byte> name)
    {
        var text = new StringBuilder();
        while (!name.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(name, out var rune, out var read) == System.Buffers.OperationStatus.Done)
                text.Append(rune.ToString());
            else
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\x{Convert.ToHexString(name[..read])}");
            name = name[read..];
        }

        return text.ToString();
    }
}

using System.Text;

namespace LLMChat.Quality.Secrets.Proofs;

/// <summary>What stands between the BEGIN and END lines of a key, freed from line ends, indentation, quotes and escapes.</summary>
/// <param name="Base64">The body.</param>
/// <param name="Checksum">The checksum line of OpenPGP, without its equals sign; empty for others.</param>
/// <param name="IsEncrypted">Whether a header line says so.</param>
/// <param name="IsIntact">Whether every line is a header, a checksum or base 64.</param>
internal sealed record Armour(string Base64, string Checksum, bool IsEncrypted, bool IsIntact)
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\\r\\n", "\\n", "&#xA;", "&#xa;", "&#10;", "&#13;", "%0A"];
    private static readonly char[] Wrapping = [' ', '\t', '"', '\'', '`', ',', ';', '\\', '(', ')', '#', '*', '|', '>', '$', '@', '\0'];

    /// <summary>Reads a body.</summary>
    public static Armour Read(string body)
    {
        var base64 = new StringBuilder();
        var checksum = "";
        var isEncrypted = false;
        var isIntact = true;
        foreach (var raw in body.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            var line = Unwrap(raw);
            if (line.Length == 0)
                continue;
            if (line.IndexOf(':') > 0)
                isEncrypted |= line.IndexOf("ENCRYPTED", StringComparison.Ordinal) >= 0;
            else if (line[0] == '=' && line.Length == 5)
                checksum = line.Substring(1);
            else if (line.TrimEnd('=').All(Base64Text.IsCharacter))
                base64.Append(line);
            else
                isIntact = false;
        }

        return new Armour(base64.ToString(), checksum, isEncrypted, isIntact);
    }

    /// <summary>Takes a line out of what code puts around it: quotes, a joining plus, comment signs, a continuation.</summary>
    private static string Unwrap(string raw)
    {
        var open = raw.IndexOf('"');
        if (open >= 0)
        {
            var close = raw.LastIndexOf('"');
            raw = close > open ? raw.Substring(open + 1, close - open - 1) : raw.Trim().Trim('+', ' ').Trim('"');
        }

        return raw.Trim(Wrapping);
    }
}

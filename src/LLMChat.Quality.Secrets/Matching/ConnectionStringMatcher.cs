using LLMChat.Quality.Secrets.Values;

namespace LLMChat.Quality.Secrets.Matching;

/// <summary>The password of a connection string: <c>Server=…;Password=…</c> and, as Redis writes it, <c>host:6379,password=…,ssl=True</c>.</summary>
internal sealed class ConnectionStringMatcher : StructureMatcher
{
    private const int LongestPart = 300;
    private const int LongestValue = 200;

    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "server", "data source", "datasource", "addr", "address", "network address", "host", "hostname", "user id", "userid", "uid", "user", "user name", "username", "database", "initial catalog",
        "integrated security", "persist security info", "trusted_connection", "trustservercertificate", "trust server certificate", "encrypt", "ssl mode", "sslmode", "ssl", "port", "pooling",
        "multipleactiveresultsets", "abortconnect", "allowadmin", "provider", "driver", "dsn", "dbq", "endpoint", "accountendpoint", "virtualhost", "connection timeout", "connect timeout", "attachdbfilename", "service name",
    };

    private static readonly string[] HostKeys = ["server", "data source", "datasource", "addr", "address", "network address", "host", "hostname"];
    private static readonly string[] OwnHosts = ["localhost", "127.0.0.1", "(local)", "(localdb)", ".", "host.docker.internal", "::1"];

    /// <inheritdoc />
    public override string Name => "connection string";

    /// <inheritdoc />
    public override int Find(SourceText source, int keywordStart, int keywordLength, ICandidateSink sink)
    {
        var position = SkipBlanks(source, keywordStart + keywordLength);
        if (source[position] != '=' || source[position + 1] == '=' || IsWord(source[keywordStart - 1]))
            return keywordStart + keywordLength;
        position = SkipBlanks(source, position + 1);
        var (valueStart, valueEnd) = Value(source, position);
        var value = source.Text.Substring(valueStart, valueEnd - valueStart);
        if (!IsSecret(value))
            return valueEnd;

        // Without another part of a connection string in it, no keyword in the same piece is worth a look either.
        var parts = PartsAround(source, keywordStart, valueEnd, out var end);
        if (!parts.Any(part => Keys.Contains(part.Key)))
            return end;
        sink.Add(valueStart, value.Length, ConfidenceOf(value, parts.FirstOrDefault(part => HostKeys.Contains(part.Key, StringComparer.OrdinalIgnoreCase)).Value));
        return valueEnd;
    }

    private static bool IsSecret(string value) =>
        value.Length >= 3 && !CredentialValues.IsDefault(value) && !Placeholders.Contains(value) && value.IndexOf('{') < 0 && !value.Any(char.IsWhiteSpace);

    private static List<(string Key, string Value)> PartsAround(SourceText source, int keywordStart, int valueEnd, out int end)
    {
        var start = StartOf(source, keywordStart);
        end = EndOf(source, valueEnd);
        return [.. Parts(source.Text.Substring(start, keywordStart - start)), .. Parts(source.Text.Substring(valueEnd, end - valueEnd))];
    }

    private static SecretConfidence ConfidenceOf(string value, string? host)
    {
        var isWeak = CredentialValues.ConfidenceOf(value) == SecretConfidence.Low || CharacterClasses.Distinct(value) < 2;
        if (host is not null && OwnHosts.Any(own => host == own || host.StartsWith(own + "\\", StringComparison.OrdinalIgnoreCase) || host.StartsWith(own + ",", StringComparison.OrdinalIgnoreCase)))
            return SecretConfidence.Low;
        if (isWeak)
            return SecretConfidence.Medium;
        return Randomness.LooksRandom(value) || CharacterClasses.Distinct(value) >= 3 ? SecretConfidence.High : SecretConfidence.Medium;
    }

    /// <summary>The <c>key = value</c> pairs of a piece.</summary>
    private static IEnumerable<(string Key, string Value)> Parts(string piece)
    {
        foreach (var part in piece.Split(';', ',', '"'))
        {
            var equals = part.IndexOf('=');
            if (equals > 0)
                yield return (part.Substring(0, equals).Trim(), part.Substring(equals + 1).Trim());
        }
    }

    private static (int Start, int End) Value(SourceText source, int position)
    {
        if (source[position] == '\\' && source[position + 1] == '"')
            return (position + 2, Until(source, position + 2, character => character == '\\'));
        if (source[position] == '\'')
            return (position + 1, Until(source, position + 1, character => character == '\''));

        var end = Until(source, position, character => character is ';' or '"' or '\'' or '<' or '`' or '\\');

        // Redis separates with commas; elsewhere a password may contain one.
        var comma = source.Text.IndexOf(',', position, end - position);
        if (comma >= 0 && Keys.Contains(source.Text.Substring(comma + 1, end - comma - 1).Split('=')[0].Trim()))
            end = comma;
        while (end > position && source[end - 1] == ' ')
            end--;
        return (position, end);
    }

    private static int Until(SourceText source, int position, Func<char, bool> isEnd)
    {
        var end = position;
        while (end < position + LongestValue && source[end] is not ('\r' or '\n' or '\0') && !isEnd(source[end]))
            end++;
        return end;
    }

    /// <summary>Where the string starts that the password stands in; pieces joined with + count as one.</summary>
    private static int StartOf(SourceText source, int position)
    {
        var start = position;
        while (start > position - LongestPart && start > 0 && source[start - 1] is not ('\r' or '\n' or '<' or '>' or '`'))
        {
            if (source[start - 1] != '"')
            {
                start--;
                continue;
            }

            var before = SkipBlanksBack(source, start - 2);
            if (source[before] != '+' || source[before = SkipBlanksBack(source, before - 1)] != '"')
                break;
            start = before;
        }

        return start;
    }

    private static int EndOf(SourceText source, int position)
    {
        var end = position;
        while (end < position + LongestPart && source[end] is not ('\r' or '\n' or '<' or '>' or '`' or '"' or '\0'))
            end++;
        return end;
    }

    private static int SkipBlanks(SourceText source, int position)
    {
        while (source[position] == ' ')
            position++;
        return position;
    }

    private static int SkipBlanksBack(SourceText source, int position)
    {
        while (source[position] is '@' or '$' or ' ' or '\t' or '\r' or '\n')
            position--;
        return position;
    }

    private static bool IsWord(char character) => character == '_' || character == '-' || char.IsLetterOrDigit(character);
}

namespace LLMChat.Quality.Secrets.Matching;

/// <summary>Reads a name around a keyword and the value given to it.</summary>
internal static class AssignmentReader
{
    private const int LongestName = 64;
    private const int LongestGap = 60;
    private const int LongestValue = 512;

    /// <summary>The assignment around a keyword; <see langword="null"/> when there is none.</summary>
    /// <param name="source">The text.</param>
    /// <param name="keywordStart">Where the keyword starts.</param>
    /// <param name="keywordLength">How long it is.</param>
    /// <param name="nameEnd">Where the name ends; keywords before that belong to the same name.</param>
    public static Assignment? Read(SourceText source, int keywordStart, int keywordLength, out int nameEnd)
    {
        var nameStart = keywordStart;
        while (nameStart > keywordStart - LongestName && IsNamePart(source[nameStart - 1]))
            nameStart--;
        nameEnd = keywordStart + keywordLength;
        while (nameEnd < nameStart + (2 * LongestName) && IsNamePart(source[nameEnd]))
            nameEnd++;
        if (nameEnd - nameStart > LongestName)
            return null;

        var name = source.Text.Substring(nameStart, nameEnd - nameStart);
        if (source[nameEnd] == '>' && source[nameStart - 1] == '<')
            return Until(source, name, nameEnd + 1, '<', AssignmentShape.Element);
        return Operator(source, nameEnd, out var position, out var shape) ? Value(source, name, position, shape) : null;
    }

    /// <summary>Skips what stands between name and value: quotes, brackets, an operator, white space.</summary>
    private static bool Operator(SourceText source, int nameEnd, out int position, out AssignmentShape shape)
    {
        shape = AssignmentShape.Quoted;
        position = nameEnd;
        if (source[position] == '\\' && source[position + 1] is '"' or '\'')
            position++;
        var isQuoted = source[position] is '"' or '\'' or '`';
        if (isQuoted)
            position++;
        if (source[position] is ']' or '?')
            position++;
        position = SkipBlanks(source, position, lines: false);
        switch (source[position])
        {
            case '=' when source[position + 1] is not ('=' or '~'):
                position += source[position + 1] == '>' ? 2 : 1;
                break;
            case ':' when source[position + 1] != ':':
                position += source[position + 1] == '=' ? 2 : 1;
                break;
            case ',' when isQuoted:
                position++;
                break;
            case 'v' or 'V' when isQuoted && IsValueAttribute(source, position, out var after):
                shape = AssignmentShape.Element;
                position = after;
                break;
            default:
                return false;
        }

        return true;
    }

    private static bool IsValueAttribute(SourceText source, int position, out int after)
    {
        const string Value = "value";
        after = SkipBlanks(source, position + Value.Length, lines: false);
        if (string.Compare(source.Text, position, Value, 0, Value.Length, StringComparison.OrdinalIgnoreCase) != 0 || source[after] != '=')
            return false;
        after++;
        return true;
    }

    private static Assignment? Value(SourceText source, string name, int position, AssignmentShape shape)
    {
        var sameLine = SkipBlanks(source, position, lines: false);
        var start = SkipBlanks(source, position, lines: true);
        var quote = start;
        while (quote < start + 3 && source[quote] is '@' or '$' or 'b' or 'r' or 'f' or 'L')
            quote++;
        if (source[quote] == '\\' && source[quote + 1] is '"' or '\'')
            return Until(source, name, quote + 2, '\\', shape);
        if (source[quote] is '"' or '\'' or '`')
        {
            var delimiter = source[quote];
            while (delimiter == '"' && source[quote] == '"' && source[quote + 1] == '"' && source[quote + 2] == '"')
                quote += 2;
            return Until(source, name, quote + 1, delimiter, shape);
        }

        return source.Kind == FileKind.Settings && shape == AssignmentShape.Quoted ? Bare(source, name, sameLine) : null;
    }

    private static Assignment? Until(SourceText source, string name, int start, char delimiter, AssignmentShape shape)
    {
        for (var end = start; end <= start + LongestValue; end++)
        {
            var character = source[end];
            if (character == delimiter)
                return end == start ? null : new Assignment(name, start, end - start, shape);
            if (character is '\n' or '\r' or '\0')
                return null;
            if (character == '\\' && source[end + 1] == delimiter)
                end++;
        }

        return null;
    }

    private static Assignment? Bare(SourceText source, string name, int start)
    {
        var end = start;
        while (end < start + LongestValue && source[end] is not (' ' or '\t' or '\r' or '\n' or '\0' or '"' or '\'' or ',' or ';'))
            end++;

        // "password: one of many" is prose, "password=value # comment" is not.
        var next = SkipBlanks(source, end, lines: false);
        return end > start && source[next] is '\r' or '\n' or '\0' or '#' or ';' ? new Assignment(name, start, end - start, AssignmentShape.Bare) : null;
    }

    private static int SkipBlanks(SourceText source, int position, bool lines)
    {
        var end = position + LongestGap;
        while (position < end && (source[position] is ' ' or '\t' || (lines && source[position] is '\r' or '\n')))
            position++;
        return position;
    }

    private static bool IsNamePart(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.';
}

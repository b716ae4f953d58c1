namespace LLMChat.Quality.Core.Run.Shards;

/// <summary>Reads the text of a filter: conditions such as <c>Category=Slow</c> with <c>&amp;</c>, <c>|</c> and parentheses.</summary>
/// <param name="text">The text.</param>
/// <param name="conditions">The conditions that are known so far, each as what is asked for: <c>Category=Slow</c> for both it and its opposite.</param>
internal sealed class FilterText(string text, List<string> conditions)
{
    private const int Deepest = 32;
    private int position;
    private int depth;

    /// <summary>Tells by the truth of each condition, a bit each, whether the filter lets a test through; <see langword="null"/> when it is not understood.</summary>
    public Func<int, bool>? Read() => Expression() is { } filter && position == text.Length ? filter : null;

    /// <summary>Parts with one kind of sign between them: which of the two binds closer is nothing to rely on.</summary>
    private Func<int, bool>? Expression()
    {
        if (Part() is not { } left)
            return null;
        for (var sign = Here; Here is '&' or '|';)
        {
            if (Here != sign)
                return null;
            position++;
            if (Part() is not { } right)
                return null;
            var before = left;
            left = sign == '&' ? truth => before(truth) && right(truth) : truth => before(truth) || right(truth);
        }

        return left;
    }

    private Func<int, bool>? Part()
    {
        SkipBlanks();
        if (Here != '(')
            return Condition();
        position++;
        if (++depth > Deepest || Expression() is not { } inner || Here != ')')
            return null;
        depth--;
        position++;
        SkipBlanks();
        return inner;
    }

    private Func<int, bool>? Condition()
    {
        var start = position;
        while (position < text.Length && Here is not ('&' or '|' or '(' or ')' or '\\'))
            position++;
        if (Here is '(' or '\\')
            return null;
        var condition = text[start..position].Trim();
        var sign = condition.IndexOfAny(['=', '~', '!']);
        if (sign < 0)
            return condition.Length == 0 ? null : Fact("FullyQualifiedName~" + condition, isWanted: true);
        var isWanted = condition[sign] != '!';
        var asked = isWanted ? condition : condition.Remove(sign, 1);
        return sign > 0 && asked.Length > sign + 1 && asked[sign] is '=' or '~' ? Fact(asked[..sign].Trim() + asked[sign] + asked[(sign + 1)..].Trim(), isWanted) : null;
    }

    private Func<int, bool> Fact(string condition, bool isWanted)
    {
        var number = conditions.IndexOf(condition);
        if (number < 0)
        {
            number = conditions.Count;
            conditions.Add(condition);
        }

        return truth => number < 31 && ((truth >> number) & 1) == 1 == isWanted;
    }

    private char Here => position < text.Length ? text[position] : '\0';

    private void SkipBlanks()
    {
        while (Here == ' ')
            position++;
    }
}

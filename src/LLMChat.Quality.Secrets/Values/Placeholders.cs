namespace LLMChat.Quality.Secrets.Values;

/// <summary>Values that stand where a secret will be: holes of templates, samples of documentation, fillers.</summary>
internal static class Placeholders
{
    // Long enough not to occur in a random value of forty characters: one in 62^6.
    private static readonly string[] Words =
    [
        "example", "placeholder", "changeme", "change_me", "change-me", "changeit", "replaceme", "replace_", "replace-", "redacted", "your_", "your-", "yourkey", "yourtoken",
        "yourpassword", "yoursecret", "yourstrong", "your password", "insert_", "insert-", "_here", "-here", "notarealkey", "notasecret", "not-a-secret", "undefined", "fake_", "fake-", "dummy_", "dummy-",
        "sample_", "sample-", "<hidden>", "xxxxxx", "******", "......", "######", "______", "todo", "removed", "lorem", "enter_", "enter-", "foobar",
    ];

    // What opens and closes a hole, wherever it stands in the value.
    private static readonly (string Open, string Close)[] Holes =
    [
        ("${", "}"), ("#{", "}"), ("{{", "}}"), ("$(", ")"), ("<%", "%>"), ("@{", "}"), ("[[", "]]"), ("<", ">"), ("%(", ")"), ("&lt;", "&gt;"),
    ];

    private static readonly string[] Wrappings = ["%%", "{}", "[]", "__", "@@", "##", "()", "<>", "$$"];

    private const int LongestHarmlessRun = 6;

    /// <summary>Whether a value is none.</summary>
    public static bool Contains(string value) =>
        value.Length == 0
        || HasHole(value)
        || IsWrapped(value)
        || IsVariable(value)
        || HasWord(value)
        || IsMonotonous(value)
        || IsSequence(value)
        || PublicValues.Contains(value);

    private static bool HasHole(string value)
    {
        foreach (var (open, close) in Holes)
        {
            var start = value.IndexOf(open, StringComparison.Ordinal);
            if (start >= 0 && value.IndexOf(close, start + open.Length, StringComparison.Ordinal) > start)
                return true;
        }

        return false;
    }

    private static bool IsWrapped(string value)
    {
        if (value.Length < 3)
            return false;
        foreach (var wrapping in Wrappings)
        {
            if (value[0] == wrapping[0] && value[value.Length - 1] == wrapping[1])
                return true;
        }

        return false;
    }

    /// <summary>A shell's or PowerShell's variable: <c>$PASSWORD</c>, <c>$env:PASSWORD</c>.</summary>
    private static bool IsVariable(string value) =>
        value.Length > 1 && value[0] == '$' && value.Skip(1).All(character => character is '_' or ':' or '.' || char.IsLetter(character) || char.IsDigit(character)) && !char.IsDigit(value[1]);

    private static bool HasWord(string value)
    {
        foreach (var word in Words)
        {
            if (value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>One character over and over, or hardly any other.</summary>
    private static bool IsMonotonous(string value)
    {
        var run = 1;
        for (var index = 1; index < value.Length; index++)
        {
            run = value[index] == value[index - 1] ? run + 1 : 1;
            if (run >= LongestHarmlessRun)
                return true;
        }

        return value.Distinct().Count() <= (value.Length < 8 ? 1 : value.Length < 16 ? 2 : 3);
    }

    /// <summary><c>1234567890abcdef</c> and its kind: most characters follow the one before.</summary>
    private static bool IsSequence(string value)
    {
        if (value.Length < 8)
            return false;
        var steps = 0;
        for (var index = 1; index < value.Length; index++)
        {
            var step = value[index] - value[index - 1];
            if (step is 1 or -1 || (value[index - 1], value[index]) is ('9', '0') or ('9', 'a') or ('9', 'A') or ('z', 'A') or ('Z', 'a') or ('Z', '0') or ('z', '0'))
                steps++;
        }

        return steps * 5 >= (value.Length - 1) * 3;
    }
}

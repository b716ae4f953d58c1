namespace LLMChat.Quality.Core.Configuration;

/// <summary>What the name of an environment may look like: it is written on command lines and in file names.</summary>
internal static class EnvironmentName
{
    /// <summary>The same rule for the schema.</summary>
    public const string Pattern = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

    private const int MaximumCharacters = 64;

    /// <summary>Says what is wrong with a name.</summary>
    public static Complaint? Judge(string name) =>
        name.Length is > 0 and <= MaximumCharacters && char.IsAsciiLetterOrDigit(name[0]) && name.All(character => char.IsAsciiLetterOrDigit(character) || "._-".Contains(character, StringComparison.Ordinal))
            ? null
            : new("LQ9008", $"'{ForeignText.Show(name)}' is not a usable name for an environment.", "Use up to 64 letters, digits, '.', '_' or '-', beginning with a letter or digit.");
}

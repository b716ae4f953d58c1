namespace LLMChat.Quality.Core.Configuration;

/// <summary>The words of the section <c>scopes</c>.</summary>
internal static class ScopeWords
{
    /// <summary>An owner, for the schema.</summary>
    public const string OwnerPattern = @"^\S*@\S+$";

    private const int LongestOwner = 200;

    /// <summary>Says what is wrong with the name of a scope.</summary>
    public static Complaint? JudgeName(string name) =>
        EnvironmentName.Judge(name) is null ? null : new("LQ9008", $"'{ForeignText.Show(name)}' is not a usable name for a scope.", "Use up to 64 letters, digits, '.', '_' or '-', beginning with a letter or digit.");

    /// <summary>Says what is wrong with an owner.</summary>
    public static Complaint? JudgeOwner(string owner) =>
        owner.Length <= LongestOwner && owner.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at && at < owner.Length - 1 && !owner.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            ? null
            : new("LQ9008", $"'{ForeignText.Show(owner)}' is not an owner.", "Write @user, @organisation/team or an address, as in CODEOWNERS.");
}

using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Owners;

/// <summary>Who owns which file, as GitHub reads CODEOWNERS: the first of three places counts, and in it the last line that matches.</summary>
/// <param name="Rules">Its lines, in their order.</param>
internal sealed record CodeOwners(ImmutableArray<OwnerRule> Rules)
{
    private const int LargestFileInBytes = 3 * 1024 * 1024; // GitHub reads no larger one
    private const int MostRules = 5_000;

    /// <summary>Where GitHub looks, in this order.</summary>
    public static ImmutableArray<string> Places { get; } = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

    /// <summary>Reads the file of a tree; without one nobody owns anything.</summary>
    public static CodeOwners Read(string root)
    {
        foreach (var place in Places)
        {
            try
            {
                if (new FileInfo(Path.Join(root, place)) is { Exists: true, LinkTarget: null } file)
                    return file.Length is > 0 and <= LargestFileInBytes ? Parse(File.ReadAllText(file.FullName)) : new([]);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return new([]);
            }
        }

        return new([]);
    }

    /// <summary>Reads the text of such a file.</summary>
    public static CodeOwners Parse(string text) => new([.. text.ReplaceLineEndings("\n").Split('\n').Select(OwnerRule.Read).OfType<OwnerRule>().Take(MostRules)]);

    /// <summary>Who owns a file.</summary>
    public ImmutableArray<string> Of(string path) => Rules.LastOrDefault(rule => rule.Pattern.IsMatch(path))?.Owners ?? [];
}

namespace LLMChat.Quality.Core.Configuration.Layers;

/// <summary>What <c>extends</c> of a file may say: a path relative to the file, or a package.</summary>
internal static class ExtendsText
{
    /// <summary>The same for the schema.</summary>
    public const string Pattern = @"^(package:[A-Za-z0-9_.-]+@[0-9A-Za-z.-]+(#sha512-[A-Za-z0-9+/=]+)?|(?!package:|/|.*[\\:]).*\.json)$";

    private const string Remedy = "Write a path relative to this file with forward slashes that ends in .json, or package:Id@1.2.3#sha512-….";

    /// <summary>Says what is wrong with the text.</summary>
    public static Complaint? Judge(string text) =>
        text.StartsWith(PolicyPackage.Prefix, StringComparison.Ordinal) ? (PolicyPackage.Of(text) is null ? Wrong(text, "names no package, version and hash") : null)
        : !text.EndsWith(".json", StringComparison.Ordinal) ? Wrong(text, "is no .json file")
        : text[0] == '/' || text.Any(character => character is '\\' or ':' || char.IsControl(character)) ? Wrong(text, "is no relative path with forward slashes")
        : null;

    private static Complaint Wrong(string text, string what) => new("LQ9020", $"'{ForeignText.Show(text)}' {what}.", Remedy);
}

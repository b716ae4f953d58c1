using System.Globalization;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>The versions of the file's format: 1.x is known.</summary>
internal static class FormatVersion
{
    /// <summary>The version this package writes.</summary>
    public const string Current = "1.0.0";

    /// <summary>What <c>version</c> may be.</summary>
    public const string Pattern = @"^1(\.[0-9]+){0,2}$";

    private const int Major = 1;
    private const string Remedy = "Update LLMChat.Quality, or use the older form of the file.";

    /// <summary>Says what is wrong with the value of <c>version</c>.</summary>
    public static Complaint? Judge(string version) => version.Split('.') switch
    {
        { Length: > 3 } => NoVersion(version),
        var parts when !parts.All(IsNumber) => NoVersion(version),
        [var major, ..] when IsNewer(major) => new("LQ9013", $"The file was written for version {ForeignText.Show(version)}; this package knows version {Major}.", Remedy),
        ["1", ..] => null,
        _ => new("LQ9006", $"'version' is {ForeignText.Show(version)}; the only known ones begin with {Major}.", $"Write \"{Current}\"."),
    };

    /// <summary>Says whether the schema an editor uses is newer than this package: its address has a part such as <c>v2</c>.</summary>
    public static Complaint? JudgeSchema(string address) => address.Split('/', ':', '.', '-', '#') switch
    {
        var parts when parts.FirstOrDefault(part => part is ['v', .. var major] && IsNumber(major) && IsNewer(major)) is { } newer =>
            new("LQ9013", $"'$schema' says that the file was written for {ForeignText.Show(newer)}; this package knows v{Major}.", Remedy),
        _ => null,
    };

    private static Complaint NoVersion(string version) =>
        new("LQ9005", $"'version' is \"{ForeignText.Show(version)}\"; it takes a version such as \"{Current}\".", $"Write \"{Current}\".");

    private static bool IsNumber(string part) => part.Length > 0 && part.All(char.IsAsciiDigit);

    private static bool IsNewer(string major) =>
        !int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > Major;
}

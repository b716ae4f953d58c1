using System.Globalization;
using System.Text.RegularExpressions;

namespace LLMChat.Quality.Core.Inspection;

/// <summary>The version of a .NET SDK: <c>10.0.401</c>, <c>10.0.100-rc.2.25502.107</c>.</summary>
internal sealed partial record SdkVersion(int Major, int Minor, int Patch, bool IsPreview)
{
    /// <summary>The first one that can run the gate.</summary>
    public static SdkVersion Least { get; } = new(10, 0, 100, IsPreview: false);

    /// <summary>Whether it can run the gate; a preview of the least one is not that one yet.</summary>
    public bool IsEnough =>
        (Major, Minor, Patch).CompareTo((Least.Major, Least.Minor, Least.Patch)) is var order && (order > 0 || (order == 0 && !IsPreview));

    /// <summary>Reads a version; <see langword="null"/> when it is none.</summary>
    public static SdkVersion? Parse(string text) => Form().Match(text.Trim()) is { Success: true } match
        ? new(Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]), match.Groups[4].Length > 0)
        : null;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,4})\.([0-9]{1,4})\.([0-9]{1,6})(-[0-9A-Za-z.-]+)?\z")]
    private static partial Regex Form();
}

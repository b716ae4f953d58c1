using System.Text.RegularExpressions;

namespace LLMChat.Quality.Core.Configuration.Layers;

/// <summary>A NuGet package that carries a policy: <c>package:Acme.QualityPolicy@1.2.0#sha512-…</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as NuGet normalises it.</param>
/// <param name="Hash">The SHA-512 of its content in base64; <see langword="null"/> when none is named.</param>
internal sealed partial record PolicyPackage(string Id, string Version, string? Hash)
{
    /// <summary>What such a text begins with.</summary>
    public const string Prefix = "package:";

    /// <summary>The package as people call it.</summary>
    public string Title => $"{Id} {Version}";

    /// <summary>Reads the form; <see langword="null"/> when it is another.</summary>
    public static PolicyPackage? Of(string text) => Form().Match(text) is { Success: true } match
        ? new(match.Groups["id"].Value, match.Groups["version"].Value, match.Groups["hash"] is { Success: true } hash ? hash.Value : null)
        : null;

    [GeneratedRegex(@"\Apackage:(?<id>[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*)@(?<version>[0-9]+(\.[0-9]+){1,3}(-[0-9A-Za-z.-]+)?)(#sha512-(?<hash>[A-Za-z0-9+/]{86}==))?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}

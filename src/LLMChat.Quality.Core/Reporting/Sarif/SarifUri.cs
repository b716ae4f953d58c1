namespace LLMChat.Quality.Core.Reporting.Sarif;

/// <summary>Paths as SARIF wants them: relative to the root, forward slashes, percent-encoded.</summary>
internal static class SarifUri
{
    /// <summary>The relative reference; <see langword="null"/> for a path that is not plainly below the root.</summary>
    public static string? Of(string path)
    {
        var segments = path.Split('/');
        return segments.All(IsPlain) ? string.Join('/', segments.Select(Uri.EscapeDataString)) : null;
    }

    private static bool IsPlain(string segment) =>
        segment is not ("" or "." or "..") && !segment.Contains('\\') && !(segment.Length == 2 && segment[1] == ':') && !segment.Contains('\0');
}

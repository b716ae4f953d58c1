namespace LLMChat.Quality.Core.Evidence;

/// <summary>An address out of a foreign file.</summary>
internal static class WebAddress
{
    /// <summary>The address when it is one on http or https, so that nobody's click starts anything else.</summary>
    public static string? OrNull(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var absolute) && (absolute.Scheme is "http" or "https") ? address : null;
}

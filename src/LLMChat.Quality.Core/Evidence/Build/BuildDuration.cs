using System.Text.Json;

namespace LLMChat.Quality.Core.Evidence.Build;

/// <summary>The fragment a full build leaves: <c>{ "milliseconds": 12345 }</c>.</summary>
internal static class BuildDuration
{
    private const int LimitInBytes = 4096;
    private const long LongestInMilliseconds = 7L * 24 * 60 * 60 * 1000; // a week is a broken clock, not a build

    /// <summary>The duration; <see langword="null"/> when there is none that can be believed.</summary>
    public static TimeSpan? Read(string? path)
    {
        try
        {
            return path is not null && new FileInfo(path) is { Exists: true, Length: > 0 and <= LimitInBytes } ? Parse(File.ReadAllBytes(path)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private static TimeSpan? Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("milliseconds", out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out var milliseconds)
            && milliseconds is > 0 and <= LongestInMilliseconds
                ? TimeSpan.FromMilliseconds(milliseconds)
                : null;
    }
}

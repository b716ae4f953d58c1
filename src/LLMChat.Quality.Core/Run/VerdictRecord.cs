using System.Collections.Immutable;
using System.Text.Json;
using LLMChat.Quality.Core.Reporting.Terminal;

namespace LLMChat.Quality.Core.Run;

/// <summary>A verdict as it was printed.</summary>
/// <param name="ExitCode">The outcome as an exit code.</param>
/// <param name="Report">The report's folder; empty when there is none.</param>
/// <param name="Lines">What was printed.</param>
public sealed record VerdictRecord(int ExitCode, string Report, ImmutableArray<ConsoleLine> Lines)
{
    /// <summary>Reads one; <see langword="null"/> when there is none or it cannot be understood.</summary>
    public static VerdictRecord? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), VerdictJson.Default.VerdictRecord) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The record as UTF-8 JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, VerdictJson.Default.VerdictRecord);
}

namespace LLMChat.Quality.Core.Evidence.Secrets;

/// <summary>What came of looking into one file: what it holds, why it could not be looked into, or nothing when it is gone.</summary>
/// <param name="Secrets">What it holds.</param>
/// <param name="Problem">Why that is not known, or not all of it.</param>
/// <param name="IsLasting">Whether the same answer holds for as long as size and time of the file stay the same.</param>
internal sealed record FileReading(FileSecrets? Secrets, Problem? Problem, bool IsLasting)
{
    public static FileReading Gone { get; } = new(null, null, IsLasting: false);

    public static FileReading Unreadable(string path, string reason) => new(
        null,
        new Problem("LQ9301", $"'{path}' could not be read: {reason}", "Give the building user the right to read it, or exclude it with a reason.", path),
        IsLasting: false);

    public static FileReading TooLarge(string path, int limitInBytes) => new(
        null,
        new Problem("LQ9302", FormattableString.Invariant($"'{path}' is larger than {limitInBytes} bytes, so it was not scanned."), "Split it, or exclude it with a reason.", path),
        IsLasting: false);

    public static FileReading Of(string path, FileSecrets secrets, bool isLasting) => new(
        secrets,
        secrets.IsLimited ? new Problem("LQ9302", $"'{path}' holds more than is listed.", "Look at the file; split it or exclude it with a reason.", path) : null,
        isLasting);
}

using System.ComponentModel;
using System.Text;
using CliWrap;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Doctor;

/// <summary>A program of this machine that is asked something short: time and output have limits.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="ProgramPath">The PATH it gets.</param>
internal sealed record ForeignProgram(string Path, string ProgramPath)
{
    private const int OutputLimitInBytes = 256 * 1024;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20); // a cold start of Python on a busy machine

    // no greeting, no telemetry, no look for updates, English words
    private static readonly Dictionary<string, string?> Quiet = new(StringComparer.Ordinal)
    {
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
        ["SEMGREP_SEND_METRICS"] = "off",
        ["SEMGREP_ENABLE_VERSION_CHECK"] = "0",
    };

    /// <summary>Its answer, or why there is none.</summary>
    public async Task<(string Text, string? Failure)> AskAsync(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(Timeout);
        using var output = new BoundedStream(OutputLimitInBytes, stop.Cancel);
        using var error = new BoundedStream(OutputLimitInBytes, static () => { });
        try
        {
            var result = await Cli.Wrap(Path)
                .WithArguments(arguments)
                .WithWorkingDirectory(folder)
                .WithEnvironmentVariables(new Dictionary<string, string?>(Quiet, StringComparer.Ordinal) { ["PATH"] = ProgramPath })
                .WithValidation(CommandResultValidation.None)
                .WithStandardOutputPipe(PipeTarget.ToStream(output))
                .WithStandardErrorPipe(PipeTarget.ToStream(error))
                .ExecuteAsync(stop.Token)
                .ConfigureAwait(false);
            return (Text(output), result.ExitCode == 0 ? null : FirstLine(Text(error), Text(output), result.ExitCode));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ("", output.IsOverLimit ? "it printed more than 256 KiB" : FormattableString.Invariant($"it did not answer within {Timeout.TotalSeconds:0} seconds"));
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return ("", $"it could not be started: {exception.Message}");
        }
    }

    private static string Text(BoundedStream stream) => Encoding.UTF8.GetString(stream.Kept.Span).Trim();

    private static string FirstLine(string error, string output, int exitCode) =>
        (error.Length > 0 ? error : output) is { Length: > 0 } text ? text.Split('\n', 2)[0].TrimEnd() : FormattableString.Invariant($"it ended with exit code {exitCode}");
}

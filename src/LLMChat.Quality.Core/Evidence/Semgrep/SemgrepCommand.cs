using System.ComponentModel;
using System.Globalization;
using System.Text;
using CliWrap;
using LLMChat.Quality.Core.Evidence.Git;

namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>Runs the Semgrep of this machine: never one of the repository, with limits for time and output, without tokens, and with nothing of it left afterwards.</summary>
/// <param name="program">Its absolute path.</param>
/// <param name="folders">The folders of its PATH.</param>
/// <param name="time">The clock of its limits.</param>
internal sealed class SemgrepCommand(string program, IReadOnlyList<string> folders, TimeProvider time)
{
    private const int KeptBytes = 64 * 1024;
    private const long OutputLimitInBytes = 32 * 1024 * 1024;

    private static readonly string[] PassedOn =
    [
        "HOME", "USER", "LOGNAME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
        "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "SYSTEMROOT", "WINDIR", "TEMP", "TMP",
        "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", // for rules of the registry
    ];

    /// <summary>Where it lies.</summary>
    public string Program => program;

    /// <summary>The Semgrep of a PATH; <see langword="null"/> when none lies outside the repository.</summary>
    public static SemgrepCommand? Find(string root, string? path, TimeProvider time)
    {
        var folders = ProgramFolders.Of(path, root);
        return ProgramFolders.Find(folders, "semgrep") is { } program ? new(program, folders, time) : null;
    }

    /// <summary>Runs it.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="scratch">A folder for what it writes beside its output.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="timeout">How long it may run.</param>
    /// <param name="cancellationToken">Ends it, and throws.</param>
    public SemgrepOutput Run(string folder, string scratch, IEnumerable<string> arguments, TimeSpan timeout, CancellationToken cancellationToken) =>
        RunAsync(folder, scratch, arguments, timeout, cancellationToken).GetAwaiter().GetResult();

    private async Task<SemgrepOutput> RunAsync(string folder, string scratch, IEnumerable<string> arguments, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var family = new ProcessFamily();
        using var clock = new CancellationTokenSource(timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        using var output = new TailStream(KeptBytes, OutputLimitInBytes, stop.Cancel);
        using var error = new TailStream(KeptBytes, OutputLimitInBytes, stop.Cancel);
        try
        {
            var result = await Cli.Wrap(program)
                .WithWorkingDirectory(folder)
                .WithArguments(arguments)
                .WithEnvironmentVariables(ChildEnvironment.Of(PassedOn, [.. Settings(scratch), family.Mark], folders))
                .WithValidation(CommandResultValidation.None)
                .WithStandardOutputPipe(PipeTarget.ToStream(output))
                .WithStandardErrorPipe(PipeTarget.ToStream(error))
                .ExecuteAsync(stop.Token)
                .ConfigureAwait(false);
            return new(result.ExitCode, null, null, Text(output, error));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, output.IsOverLimit || error.IsOverLimit ? "it printed more than 32 MB" : string.Create(CultureInfo.InvariantCulture, $"it did not end within {timeout.TotalSeconds:0} seconds"), null, Text(output, error));
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return new(null, null, exception.Message, "");
        }
        finally
        {
            family.End();
        }
    }

    // it asks git for the files, and a repository's own configuration can name programs; its own settings hold a token
    private static IEnumerable<(string Name, string Value)> Settings(string scratch) =>
    [
        ("SEMGREP_SEND_METRICS",         "off"),
        ("SEMGREP_ENABLE_VERSION_CHECK", "0"),
        ("SEMGREP_SETTINGS_FILE",        Path.Combine(scratch, "settings.yml")),
        ("SEMGREP_LOG_FILE",             Path.Combine(scratch, "semgrep.log")),
        ("NO_COLOR",                     "1"),
        ("LC_ALL",                       "C.UTF-8"),
        ("GIT_OPTIONAL_LOCKS",           "0"),
        ("GIT_CONFIG_COUNT",             "2"),
        ("GIT_CONFIG_KEY_0",             "core.fsmonitor"),
        ("GIT_CONFIG_VALUE_0",           "false"),
        ("GIT_CONFIG_KEY_1",             "core.hooksPath"),
        ("GIT_CONFIG_VALUE_1",           OperatingSystem.IsWindows() ? "NUL" : "/dev/null"),
    ];

    private static string Text(TailStream output, TailStream error) => Encoding.UTF8.GetString([.. output.Tail, (byte)'\n', .. error.Tail]);
}

using System.ComponentModel;
using System.Text;
using CliWrap;

namespace LLMChat.Quality.Core.Evidence.Git;

/// <summary>Runs git on a repository that may be hostile: nothing its configuration names is started, nothing is written, time and output have limits.</summary>
internal sealed class GitCommand
{
    private const int ErrorLimitInBytes = 64 * 1024;
    private const int DefaultOutputLimitInBytes = 256 * 1024 * 1024; // a million long names
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(60); // a million files on a cold disk

    // see git-config(1) for each: programs, hooks and remotes that a repository's own configuration can name
    private static readonly string[] Hardening =
    [
        "--no-optional-locks", "--no-pager",
        "-c", "core.fsmonitor=false",
        "-c", "core.hooksPath=" + (OperatingSystem.IsWindows() ? "NUL" : "/dev/null"),
        "-c", "core.untrackedCache=keep",
        "-c", "safe.bareRepository=explicit",
        "-c", "protocol.allow=never",
    ];

    private readonly string _root;
    private readonly string _program;
    private readonly Dictionary<string, string?> _environment;
    private readonly TimeSpan _timeout;
    private readonly int _outputLimitInBytes;

    private GitCommand(string root, string program, Dictionary<string, string?> environment, TimeSpan timeout, int outputLimitInBytes) =>
        (_root, _program, _environment, _timeout, _outputLimitInBytes) = (root, program, environment, timeout, outputLimitInBytes);

    /// <summary>The git of this machine for a folder; <see langword="null"/> when PATH has none outside the repository.</summary>
    public static GitCommand? Find(string root) => Find(root, Environment.GetEnvironmentVariable("PATH"), furtherEnvironment: null);

    internal static GitCommand? Find(
        string root,
        string? path,
        IReadOnlyDictionary<string, string>? furtherEnvironment,
        TimeSpan? timeout = null,
        int outputLimitInBytes = DefaultOutputLimitInBytes)
    {
        var folders = ProgramFolders.Of(path, root);
        if (ProgramFolders.Find(folders, "git") is not { } program)
            return null;

        var environment = GitEnvironment.Of(folders);
        foreach (var (name, value) in furtherEnvironment ?? new Dictionary<string, string>())
            environment[name] = value;
        return new GitCommand(root, program, environment, timeout ?? DefaultTimeout, outputLimitInBytes);
    }

    /// <summary>Runs git in the folder.</summary>
    /// <param name="arguments">The command and its arguments, each one argument whatever it contains.</param>
    /// <param name="cancellationToken">Ends git, and throws.</param>
    public GitOutput Run(IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        RunAsync(arguments, cancellationToken).GetAwaiter().GetResult();

    private async Task<GitOutput> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(_timeout);
        using var output = new BoundedStream(_outputLimitInBytes, stop.Cancel);
        using var error = new BoundedStream(ErrorLimitInBytes, static () => { });
        try
        {
            var result = await Cli.Wrap(_program)
                .WithWorkingDirectory(_root)
                .WithArguments([.. Hardening, .. arguments])
                .WithEnvironmentVariables(_environment)
                .WithValidation(CommandResultValidation.None)
                .WithStandardOutputPipe(PipeTarget.ToStream(output))
                .WithStandardErrorPipe(PipeTarget.ToStream(error))
                .ExecuteAsync(stop.Token)
                .ConfigureAwait(false);
            return new GitOutput(output.Kept, result.ExitCode == 0 ? null : Explain(result.ExitCode, error), result.ExitCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new GitOutput(default, ExplainStop(output), null);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return new GitOutput(default, $"git could not be started: {exception.Message}", null);
        }
    }

    private string ExplainStop(BoundedStream output) => output.IsOverLimit
        ? FormattableString.Invariant($"git printed more than {_outputLimitInBytes} bytes")
        : FormattableString.Invariant($"git did not end within {_timeout.TotalSeconds:0} seconds");

    private static string Explain(int exitCode, BoundedStream error)
    {
        var text = Encoding.UTF8.GetString(error.Kept.Span).Trim();
        return text.Length == 0 ? FormattableString.Invariant($"git ended with exit code {exitCode}") : text;
    }
}

using CliWrap;

namespace LLMChat.Quality.Tool;

/// <summary>Runs the .NET command line that runs us, or the first one on the path.</summary>
internal static class Dotnet
{
    /// <summary>Runs it in a folder; each line of its output goes to <paramref name="line"/>.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(
        IEnumerable<string> arguments,
        string folder,
        IReadOnlyDictionary<string, string?> environment,
        Action<string> line,
        CancellationToken cancellationToken)
    {
        var result = await Cli.Wrap(Executable)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(environment)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(line))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(line))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(cancellationToken);
        return result.ExitCode;
    }

    private static string Executable => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
}

using System.Text;
using CliWrap;

namespace LLMChat.Quality.Package.Tests;

/// <summary>Runs the .NET command line as a user would: without what the test run around it left in the environment.</summary>
internal static class Dotnet
{
    private static readonly string[] Foreign = ["MSBUILD", "VSTEST", "DOTNET_HOST", "DOTNET_CLI_CONTEXT", "COREHOST", "TESTINGPLATFORM", "QUALITY", "_QUALITY", "CONTINUOUSINTEGRATION", "GITHUB_", "CORECLR", "COR_"];

    public static async Task<DotnetResult> RunAsync(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var output = new StringBuilder();
        var gate = new Lock();
        void Add(string line)
        {
            lock (gate)
                output.Append(line).Append('\n');
        }

        var result = await Cli.Wrap("dotnet")
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(Clean(environment))
            .WithStandardOutputPipe(PipeTarget.ToDelegate(Add))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(Add))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(new CancellationTokenSource(TimeSpan.FromMinutes(5)).Token);
        return new DotnetResult(result.ExitCode, output.ToString());
    }

    /// <summary>Starts it and kills it with all it started when the token says so.</summary>
    public static Task StartAsync(Sandbox sandbox, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        Cli.Wrap("dotnet")
            .WithArguments(arguments)
            .WithWorkingDirectory(sandbox.Root)
            .WithEnvironmentVariables(Clean(sandbox.Environment))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync(cancellationToken)
            .Task;

    private static Dictionary<string, string?> Clean(IReadOnlyDictionary<string, string?>? wanted)
    {
        // a test host that is ended before it has written what it covered covers nothing: 100 ms are little on a busy machine
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["CI"] = null, ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_NOLOGO"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en" };
        foreach (string name in Environment.GetEnvironmentVariables().Keys)
        {
            if (Foreign.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                environment.TryAdd(name, null);
        }

        foreach (var (name, value) in wanted ?? new Dictionary<string, string?>())
            environment[name] = value;
        return environment;
    }
}

using System.CommandLine;
using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Tool.Gate;

/// <summary><c>gate</c>: the same as <c>dotnet build -t:QualityGate</c>, with an exit code that says why.</summary>
internal static class GateCommand
{
    private const string NoSuchTarget = "MSB4057";

    public static Command Create()
    {
        var target = new Argument<string?>("target") { Description = "A solution, a project, or a folder that holds one (default: the current folder).", Arity = ArgumentArity.ZeroOrOne };
        var environment = new Option<string>("--environment", "-e") { Description = "The environment to judge for.", DefaultValueFactory = _ => "development" };
        var configuration = new Option<string>("--configuration", "-c") { Description = "The build configuration.", DefaultValueFactory = _ => "Debug" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show the build's own output." };
        var command = new Command("gate", "Builds what is out of date and gives the verdict for one environment: exit code 0 allowed, 1 error, 2 refused, 3 not measured, 4 invalid.") { target, environment, configuration, verbose };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetValue(target), result.GetValue(environment)!, result.GetValue(configuration)!, result.GetValue(verbose), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? path, string environment, string configuration, bool verbose, CancellationToken cancellationToken)
    {
        if (Target.Find(path).IsNone(out var error, out var target))
            return Terminal.Error(error);
        var verdictFile = Path.Combine(Path.GetTempPath(), $"llmchat-quality-{Guid.NewGuid():N}.json");
        try
        {
            var log = new BuildLog(verbose);
            log.ExitCode = await Dotnet.RunAsync(
                ["build", target.File, "-t:QualityGate", "-c", configuration, "-nologo", "-v:minimal", "--tl:off", $"-p:QualityEnvironment={environment}"],
                target.Folder,
                new Dictionary<string, string?> { ["_QualityVerdictFile"] = verdictFile },
                log.Add,
                cancellationToken);
            if (VerdictRecord.Read(verdictFile) is { } verdict)
            {
                VerdictLines.Print(verdict);
                return verdict.ExitCode;
            }

            if (log.Contains(NoSuchTarget))
                return Terminal.Error($"{target.Name} does not use LLMChat.Quality yet: add it with 'llmchat-quality init', or judge it without an edit: llmchat-quality try");
            foreach (var line in log.Tail)
                Terminal.Line(line);
            return Terminal.Error($"There is no verdict: the build ended with exit code {log.ExitCode} before anything could be judged; its last lines are above.");
        }
        finally
        {
            File.Delete(verdictFile);
        }
    }
}

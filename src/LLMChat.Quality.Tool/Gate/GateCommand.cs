using System.CommandLine;

namespace LLMChat.Quality.Tool.Gate;

/// <summary><c>gate</c>: the same as <c>dotnet build -t:QualityGate</c>, with an exit code that says why.</summary>
internal static class GateCommand
{
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
        if (await GatedBuild.RunAsync(target, "QualityGate", configuration, [("QualityEnvironment", environment)], verbose, cancellationToken) is not { } verdict)
            return ExitCodes.Error;
        VerdictLines.Print(verdict);
        return verdict.ExitCode;
    }
}

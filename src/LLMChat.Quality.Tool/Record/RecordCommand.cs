using System.CommandLine;

namespace LLMChat.Quality.Tool.Record;

/// <summary><c>record</c>: the same as <c>dotnet build -t:QualityRecord</c>.</summary>
internal static class RecordCommand
{
    public static Command Create()
    {
        var target = new Argument<string?>("target") { Description = "A solution, a project, or a folder that holds one (default: the current folder).", Arity = ArgumentArity.ZeroOrOne };
        var environment = new Option<string>("--environment", "-e") { Description = "The environment to judge for.", DefaultValueFactory = _ => "development" };
        var configuration = new Option<string>("--configuration", "-c") { Description = "The build configuration.", DefaultValueFactory = _ => "Debug" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show the build's own output." };
        var command = new Command("record", "Adds this run to .quality-gates.history.jsonl, on the base branch and after its tests: later runs are measured against the last one that passed.") { target, environment, configuration, verbose };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetValue(target), result.GetValue(environment)!, result.GetValue(configuration)!, result.GetValue(verbose), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? path, string environment, string configuration, bool verbose, CancellationToken cancellationToken)
    {
        if (Target.Find(path).IsNone(out var error, out var target))
            return Terminal.Error(error);
        if (await GatedBuild.RunAsync(target, "QualityRecord", configuration, [("QualityEnvironment", environment)], verbose, cancellationToken) is not { } verdict)
            return ExitCodes.Error;
        VerdictLines.Print(verdict);
        return verdict.Report.Length > 0 ? ExitCodes.Done : ExitCodes.Error;
    }
}

using System.CommandLine;
using LLMChat.Quality.Core.Gate.Baseline;

namespace LLMChat.Quality.Tool.Baseline;

/// <summary><c>baseline</c>: the same as <c>dotnet build -t:QualityBaseline</c>.</summary>
internal static class BaselineCommand
{
    public static Command Create()
    {
        var target = new Argument<string?>("target") { Description = "A solution, a project, or a folder that holds one (default: the current folder).", Arity = ArgumentArity.ZeroOrOne };
        var reason = new Option<string>("--reason", "-r") { Description = "Why these findings may stay for now.", Required = true };
        var expires = new Option<string>("--expires") { Description = "The last day on which they may, such as 2027-01-31 (default: in 180 days; at most 366).", DefaultValueFactory = _ => "" };
        var prune = new Option<bool>("--prune") { Description = "Take out entries that nothing matches any more." };
        var configuration = new Option<string>("--configuration", "-c") { Description = "The build configuration.", DefaultValueFactory = _ => "Debug" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show the build's own output." };
        var command = new Command("baseline", "Accepts what is found today, so that it blocks nothing until a day; it still costs points. Commit .quality-gates.baseline.jsonl.") { target, reason, expires, prune, configuration, verbose };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetValue(target),
            result.GetValue(reason)!,
            result.GetValue(expires)!,
            result.GetValue(prune),
            result.GetValue(configuration)!,
            result.GetValue(verbose),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? path, string reason, string expires, bool prunes, string configuration, bool verbose, CancellationToken cancellationToken)
    {
        if (BaselineRequest.Of(reason, expires, prunes, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Problem is { } wrong) // before anything is built
            return Terminal.Error($"{wrong.Id}: {wrong.Message} {wrong.Remedy}");
        if (Target.Find(path).IsNone(out var error, out var target))
            return Terminal.Error(error);
        (string, string)[] properties = [("QualityReason", reason), ("QualityExpires", expires), ("QualityPrune", prunes ? "true" : "false")];
        if (await GatedBuild.RunAsync(target, "QualityBaseline", configuration, properties, verbose, cancellationToken) is not { } verdict)
            return ExitCodes.Error;
        VerdictLines.Print(verdict);
        return verdict.Report.Length > 0 ? ExitCodes.Done : ExitCodes.Error;
    }
}

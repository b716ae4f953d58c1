using System.Collections.Immutable;
using System.CommandLine;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Promotion.Attestation;
using LLMChat.Quality.Promotion.Running;

namespace LLMChat.Quality.Tool.Promote;

/// <summary><c>attest</c>: says of the files that will be deployed which report tells of them, and signs that; or signs an exception for them.</summary>
internal static class AttestCommand
{
    public static Command Create()
    {
        var artifacts = new Option<string[]>("--artifact", "-a") { Description = "A file that will be deployed, or an image by its digest (registry/name@sha256:…). Name all of them.", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true, Required = true };
        var report = new Option<string>("--report") { Description = "The report.", DefaultValueFactory = _ => $"{Locations.DefaultOutput}/quality-report.json" };
        var repository = new Option<string?>("--repository") { Description = "Where the source lies, as a URI." };
        var output = new Option<string>("--output", "-o") { Description = $"The file to write (default: {AttestationRun.FileName} beside the report; {ExceptionOptions.FileName} here).", DefaultValueFactory = _ => "" };
        var (exception, signing) = (new ExceptionOptions(), new SigningOptions());
        var command = new Command("attest", "Signs what was measured of the very files that will be deployed (in-toto statement in a DSSE envelope). Exit code 1 when nothing was signed.") { artifacts, report, repository, output };
        exception.AddTo(command);
        signing.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var (named, file, choice) = (result.GetValue(artifacts)!, result.GetValue(output)!, signing.Choice(result));
            var (lines, problem) = exception.IsAsked(result)
                ? await ExceptAsync(exception, result, named, file, choice, cancellationToken)
                : await AttestationRun.ExecuteAsync(new(Environment.CurrentDirectory, result.GetValue(report)!, [.. named], result.GetValue(repository), file, choice), TimeProvider.System, cancellationToken);
            if (problem is not null)
                return Terminal.Errors([problem]);
            foreach (var line in lines)
                Terminal.Line(line);
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<(ImmutableArray<string> Lines, Problem? Problem)> ExceptAsync(ExceptionOptions options, ParseResult result, string[] artifacts, string output, SigningChoice signing, CancellationToken cancellationToken)
    {
        var (subjects, unusable) = Artifacts.Of(artifacts, Environment.CurrentDirectory);
        if (unusable is not null)
            return ([], unusable);
        var (exception, wrong) = options.Exception(result, subjects, TimeProvider.System.GetUtcNow());
        return exception is null
            ? ([], new("LQ9701", wrong!, "llmchat-quality attest --help lists the options"))
            : await AttestationRun.ExceptAsync(exception, Path.GetFullPath(output.Length > 0 ? output : ExceptionOptions.FileName), signing, cancellationToken);
    }
}

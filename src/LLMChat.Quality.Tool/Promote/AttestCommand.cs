using System.Collections.Immutable;
using System.CommandLine;
using LLMChat.Quality.Core.Files;
using LLMChat.Quality.Core.Run;
using LLMChat.Quality.Promotion.Attestation;

namespace LLMChat.Quality.Tool.Promote;

/// <summary><c>attest</c>: says of the files that will be deployed which report tells of them, and signs that; or signs an exception for them.</summary>
internal static class AttestCommand
{
    /// <summary>The name of signed evidence.</summary>
    public const string FileName = "quality.dsse.json";

    public static Command Create()
    {
        var artifacts = new Option<string[]>("--artifact", "-a") { Description = "A file that will be deployed, or an image by its digest (registry/name@sha256:…). Name all of them.", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true, Required = true };
        var report = new Option<string>("--report") { Description = "The report.", DefaultValueFactory = _ => $"{Locations.DefaultOutput}/quality-report.json" };
        var repository = new Option<string?>("--repository") { Description = "Where the source lies, as a URI." };
        var output = new Option<string?>("--output", "-o") { Description = $"The file to write (default: {FileName} beside the report; {ExceptionOptions.FileName} here)." };
        var (exception, signing) = (new ExceptionOptions(), new SigningOptions());
        var command = new Command("attest", "Signs what was measured of the very files that will be deployed (in-toto statement in a DSSE envelope). Exit code 1 when nothing was signed.") { artifacts, report, repository, output };
        exception.AddTo(command);
        signing.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var (signer, error) = signing.Signer(result);
            if (signer is null)
                return Task.FromResult(Terminal.Error(error ?? $"Nobody signs. Name a key: --key, the variable {SigningOptions.KeyVariable}, or --sign-command. A new one: openssl ecparam -name prime256v1 -genkey -noout -out key.pem"));
            var (subjects, unusable) = Artifacts.Of(result.GetValue(artifacts)!, Environment.CurrentDirectory);
            if (unusable is not null)
                return Task.FromResult(Terminal.Errors([unusable]));
            return exception.IsAsked(result)
                ? ExceptAsync(exception, result, subjects, result.GetValue(output) ?? ExceptionOptions.FileName, signer, cancellationToken)
                : RunAsync(subjects, result.GetValue(report)!, result.GetValue(repository), result.GetValue(output), signer, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(ImmutableArray<Subject> subjects, string report, string? repository, string? output, ISigner signer, CancellationToken cancellationToken)
    {
        if (!File.Exists(report))
            return Terminal.Error($"There is no report '{report}'. dotnet build -t:QualityGate writes it; name it with --report.");
        var (statement, problem) = Attester.Of(await File.ReadAllBytesAsync(report, cancellationToken), subjects, repository, Surroundings.Invocation(), DateTimeOffset.UtcNow);
        return statement is null
            ? Terminal.Errors([problem!])
            : await WriteAsync(
                StatementJson.Write(statement),
                subjects,
                output ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(report))!, FileName),
                $"commit {statement.Predicate.Commit}{(statement.Predicate.IsDirty ? ", with changes that are in no commit" : "")}",
                signer,
                cancellationToken);
    }

    private static async Task<int> ExceptAsync(ExceptionOptions options, ParseResult result, ImmutableArray<Subject> subjects, string output, ISigner signer, CancellationToken cancellationToken)
    {
        var (exception, error) = options.Exception(result, subjects, DateTimeOffset.UtcNow);
        return exception is null
            ? Terminal.Error(error!)
            : await WriteAsync(exception.Write(), subjects, output, FormattableString.Invariant($"{string.Join(", ", exception.Checks)} set aside for {exception.Environment} until {exception.Expires.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}"), signer, cancellationToken);
    }

    private static async Task<int> WriteAsync(byte[] statement, ImmutableArray<Subject> subjects, string path, string what, ISigner signer, CancellationToken cancellationToken)
    {
        var (envelope, unsigned) = await Envelopes.SignAsync(statement, signer, cancellationToken);
        if (envelope is null)
            return Terminal.Errors([unsigned!]);
        if (AtomicFile.Write(path, envelope.ToJson()).Problem is { } unwritten)
            return Terminal.Errors([unwritten]);
        foreach (var subject in subjects)
            Terminal.Line($"  {subject.Sha256}  {subject.Name}");
        Terminal.Line($"Signed by key {signer.KeyId}: {what}.");
        Terminal.Line($"Written: {path}");
        return ExitCodes.Done;
    }
}

using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Files;
using LLMChat.Quality.Promotion.Attestation;
using LLMChat.Quality.Promotion.Decisions;

namespace LLMChat.Quality.Promotion.Running;

/// <summary>Signs what was measured, or an exception, and writes it.</summary>
public static class AttestationRun
{
    /// <summary>The name of signed evidence.</summary>
    public const string FileName = "quality.dsse.json";

    /// <summary>Attests a report. What to print, or why nothing was signed.</summary>
    public static async Task<(ImmutableArray<string> Lines, Problem? Problem)> ExecuteAsync(AttestationRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        var (signer, nobody) = request.Signing.RequiredSigner();
        if (signer is null)
            return ([], nobody);
        var report = Path.GetFullPath(request.Report, request.Folder);
        if (!File.Exists(report))
            return ([], new("LQ9711", $"There is no report '{request.Report}'.", "dotnet build -t:QualityGate writes it; name it with --report"));
        var (subjects, unusable) = Artifacts.Of(request.Artifacts, request.Folder);
        if (unusable is not null)
            return ([], unusable);
        var (statement, problem) = Attester.Of(await File.ReadAllBytesAsync(report, cancellationToken), subjects, request.Repository, Surroundings.Invocation(), time.GetUtcNow());
        return statement is null
            ? ([], problem)
            : await WriteAsync(
                StatementJson.Write(statement),
                subjects,
                request.Output.Length > 0 ? Path.GetFullPath(request.Output, request.Folder) : Path.Combine(Path.GetDirectoryName(report)!, FileName),
                $"commit {statement.Predicate.Commit}{(statement.Predicate.IsDirty ? ", with changes that are in no commit" : "")}",
                signer,
                cancellationToken);
    }

    /// <summary>Signs an exception.</summary>
    public static async Task<(ImmutableArray<string> Lines, Problem? Problem)> ExceptAsync(Override exception, string output, SigningChoice signing, CancellationToken cancellationToken)
    {
        var (signer, nobody) = signing.RequiredSigner();
        return signer is null
            ? ([], nobody)
            : await WriteAsync(exception.Write(), exception.Subjects, output, FormattableString.Invariant($"{string.Join(", ", exception.Checks)} set aside for {exception.Environment} until {exception.Expires.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}"), signer, cancellationToken);
    }

    private static async Task<(ImmutableArray<string> Lines, Problem? Problem)> WriteAsync(byte[] statement, ImmutableArray<Subject> subjects, string path, string what, ISigner signer, CancellationToken cancellationToken)
    {
        var (envelope, unsigned) = await Envelopes.SignAsync(statement, signer, cancellationToken);
        if (envelope is null)
            return ([], unsigned);
        return AtomicFile.Write(path, envelope.ToJson()).Problem is { } unwritten
            ? ([], unwritten)
            : ([.. subjects.Select(subject => $"  {subject.Sha256}  {subject.Name}"), $"Signed by key {signer.KeyId}: {what}.", $"Written: {path}"], null);
    }
}

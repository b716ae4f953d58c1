using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>Asks Semgrep, or remembers what it said of the same files.</summary>
public static partial class SemgrepScan
{
    private static readonly TimeSpan VersionTimeout = TimeSpan.FromSeconds(30); // a cold start of Python on a busy machine

    /// <summary>Asks; <see langword="null"/> when the policy is off.</summary>
    /// <param name="request">What.</param>
    /// <param name="cancellationToken">Ends it, and throws.</param>
    public static SemgrepResult? Run(SemgrepRequest request, CancellationToken cancellationToken)
    {
        var policy = request.Settings.Policy;
        if (policy == SemgrepPolicy.Off)
            return null;
        if (SemgrepCommand.Find(request.Root, request.ProgramPath, request.Time) is not { } command)
            return new(policy, null, "", SemgrepProblems.Absent);
        var (rules, problem) = RuleFiles.Of(request);
        if (problem is not null)
            return new(policy, null, "", problem);
        var (memory, inputs) = (new SemgrepMemory(request.Folder), Inputs(request, command, rules));
        if (memory.Recall(inputs) is { } subject)
            return new(policy, memory.Sarif, subject, null);
        if (!request.MayRun)
            return new(policy, null, "", SemgrepProblems.NotAsked);
        var result = Ask(request, command, rules, memory, cancellationToken);
        if (result.Problem is null && request.Files.All(file => file.ModifiedTicks < request.YoungSince))
            memory.Keep(inputs, result.Subject);
        return result;
    }

    private static SemgrepResult Ask(SemgrepRequest request, SemgrepCommand command, ImmutableArray<RuleFile> rules, SemgrepMemory memory, CancellationToken cancellationToken)
    {
        var policy = request.Settings.Policy;
        try
        {
            memory.Forget();
            var scratch = Directory.CreateDirectory(Path.Combine(request.Folder, "run")).FullName;
            try
            {
                if (request.Settings.Rules.IsEmpty)
                    AtomicFile.Write(rules[0].Argument, OwnRules.Text);
                var (version, mute) = VersionOf(command, scratch, cancellationToken);
                if (mute is not null)
                    return new(policy, null, "", mute);
                var sarif = Path.Combine(scratch, "results.sarif");
                var output = command.Run(request.Root, scratch, Arguments(request, rules, sarif), request.Settings.Timeout, cancellationToken);
                return Judge(policy, output, $"{version} ({ForeignText.Show(command.Program, 200)})", sarif, memory);
            }
            finally
            {
                Directory.Delete(scratch, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(policy, null, "", SemgrepProblems.Failed("the report's folder cannot be used"));
        }
    }

    // a warning may stand before the number
    private static (string Version, Problem? Problem) VersionOf(SemgrepCommand command, string scratch, CancellationToken cancellationToken)
    {
        var output = command.Run(scratch, scratch, ["--version"], VersionTimeout, cancellationToken);
        return output switch
        {
            { Stop: { } stop } => ("", SemgrepProblems.Stopped($"asked for its version, {stop}")),
            { Start: { } start } => ("", SemgrepProblems.Failed($"it could not be started: {start}")),
            { ExitCode: 0 } when Version().Matches(output.Text) is { Count: > 0 } versions => (versions[^1].Value, null),
            _ => ("", SemgrepProblems.Failed($"asked for its version it answers none, {SemgrepExits.Of(output.ExitCode ?? 0)}", output.Text)),
        };
    }

    private static SemgrepResult Judge(SemgrepPolicy policy, SemgrepOutput output, string program, string sarif, SemgrepMemory memory)
    {
        if (output is { Stop: { } stop })
            return new(policy, null, "", SemgrepProblems.Stopped(stop));
        if (output is { Start: { } start })
            return new(policy, null, "", SemgrepProblems.Failed($"it could not be started: {start}"));
        var exit = SemgrepExits.Of(output.ExitCode!.Value);
        var (rules, flaw) = SemgrepSarif.Look(sarif);
        if (flaw is not null)
            return new(policy, null, "", SemgrepProblems.Failed(SemgrepExits.IsDone(output.ExitCode.Value) ? $"{flaw}, {exit}" : exit, output.Text));
        File.Move(sarif, memory.Sarif, overwrite: true);
        var files = FilesSeen(output.Text);
        var subject = string.Create(CultureInfo.InvariantCulture, $"{program}, {rules:N0} rules{(files is null ? "" : $" on {files:N0} files")}");
        return new(policy, memory.Sarif, subject, SemgrepExits.IsDone(output.ExitCode.Value)
            ? files == 0 ? SemgrepProblems.Failed("it looked at no file; see .semgrepignore, by default it leaves out test and tests") : null
            : SemgrepProblems.Failed(exit, output.Text));
    }

    /// <summary>How many files it says it looked at; <see langword="null"/> when it does not say.</summary>
    private static long? FilesSeen(string text) =>
        Summary().Matches(text) is { Count: > 0 } lines && long.TryParse(lines[^1].Groups[1].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var files) ? files : null;

    // its rule ids would else begin with the path of the rule file
    private static IEnumerable<string> Arguments(SemgrepRequest request, ImmutableArray<RuleFile> rules, string sarif)
    {
        var output = Path.GetRelativePath(request.Root, request.OutputFolder).Replace(Path.DirectorySeparatorChar, '/');
        return
        [
            "scan", "--sarif", "--output", sarif, "--metrics=off", "--disable-version-check", "--no-rewrite-rule-ids",
            .. output is "." || output.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(output) ? [] : new[] { $"--exclude={output}" },
            .. rules.Select(rule => $"--config={rule.Argument}"),
            ".",
        ];
    }

    private static string Inputs(SemgrepRequest request, SemgrepCommand command, ImmutableArray<RuleFile> rules)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var program = new FileInfo(command.Program);
        Add(typeof(SemgrepScan).Module.ModuleVersionId.ToString(), request.Root, request.OutputFolder, command.Program, Text(program.Length), Text(program.LastWriteTimeUtc.Ticks));
        foreach (var rule in rules)
            Add(rule.Argument, rule.Mark);
        foreach (var file in request.Files)
            Add(file.Path, Text(file.Bytes), Text(file.ModifiedTicks));
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(params ReadOnlySpan<string> texts)
        {
            foreach (var text in texts)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(text));
                hash.AppendData([0]);
            }
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,4}\.[0-9]{1,5}\.[0-9]{1,5}(?![0-9.])", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"Ran [0-9,]{1,12} rules? on ([0-9,]{1,12}) files?", RegexOptions.CultureInvariant)]
    private static partial Regex Summary();
}

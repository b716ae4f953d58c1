using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>What one compilation told in its <c>ErrorLog</c>: SARIF 2.1 as csc writes it.</summary>
/// <param name="Tool">The compiler: <c>Microsoft (R) Visual C# Compiler</c>.</param>
/// <param name="ToolVersion">Its version.</param>
/// <param name="Results">Every diagnostic, suppressed ones too, in the order of the log.</param>
/// <param name="Rules">Every rule the compilation was offered, run or not, by id.</param>
/// <param name="DisabledIds">Rules that its settings switch off.</param>
public sealed record CompilerLog(
    string Tool,
    string ToolVersion,
    ImmutableArray<CompilerResult> Results,
    ImmutableDictionary<string, CompilerRule> Rules,
    ImmutableHashSet<string> DisabledIds)
{
    /// <summary>The compiler's own errors. A warning made an error by the project's settings is none.</summary>
    public int Errors => Results.Count(IsCompilerError);

    /// <summary>Reads a log; a broken one is a problem, never an exception, and nothing of it is taken.</summary>
    public static CompilerLogReading Read(string path) => CompilerLogReader.Read(path);

    /// <summary>Reads a log; a broken one is a problem, never an exception, and nothing of it is taken.</summary>
    public static CompilerLogReading Read(Stream stream) => CompilerLogReader.Read(stream);

    /// <summary>Whether a result is one of <see cref="Errors"/>.</summary>
    public bool IsCompilerError(CompilerResult result) =>
        result is { Level: "error", Suppression: null }
        && result.RuleId.StartsWith("CS", StringComparison.Ordinal)
        && (!Rules.TryGetValue(result.RuleId, out var rule) || rule.DefaultLevel == "error");
}

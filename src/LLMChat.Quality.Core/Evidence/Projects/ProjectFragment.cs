using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Evidence.Projects;

/// <summary>What MSBuild knew of one project and target framework when it handed them to the compiler: one file under the intermediate path.</summary>
/// <remarks>Paths are absolute. An empty text means that the property was empty.</remarks>
public sealed record ProjectFragment
{
    /// <summary>The version of the shape of the file; another one is not read.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the shape this one was written in.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>When it was written.</summary>
    public required DateTimeOffset Written { get; init; }

    /// <summary>The project file.</summary>
    public required string Project { get; init; }

    /// <summary>The moniker of the target framework: <c>net10.0</c>.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>The kind of target framework: <c>.NETCoreApp</c>, <c>.NETStandard</c>, <c>.NETFramework</c>.</summary>
    public string TargetFrameworkIdentifier { get; init; } = "";

    /// <summary>The language: <c>C#</c>, <c>F#</c>, <c>VB</c>.</summary>
    public required string Language { get; init; }

    /// <summary>What it builds: <c>Library</c>, <c>Exe</c>.</summary>
    public required string OutputType { get; init; }

    /// <summary>The build configuration: <c>Debug</c>, <c>Release</c>.</summary>
    public required string Configuration { get; init; }

    /// <summary>The compiler's log, without the format; empty when it writes none.</summary>
    public string Log { get; init; } = "";

    /// <summary>The format asked for: what follows <c>version=</c>; empty when nothing does.</summary>
    public string LogFormat { get; init; } = "";

    /// <summary>Whether the project had set <c>ErrorLog</c> itself.</summary>
    public bool IsOwnLog { get; init; }

    /// <summary>The assembly as the compiler writes it, under the intermediate path.</summary>
    public string IntermediateAssembly { get; init; } = "";

    /// <summary>The assembly as it is delivered.</summary>
    public string OutputAssembly { get; init; } = "";

    /// <summary>Ids of our table that the project's own settings switch off, from the analyzer configuration.</summary>
    public ImmutableArray<string> DisabledRules { get; init; } = [];

    /// <summary>The property of this name, as written.</summary>
    [JsonPropertyName("enableNETAnalyzers")]
    public string EnableNETAnalyzers { get; init; } = "";

    /// <summary>The property of this name, as written.</summary>
    public string AnalysisMode { get; init; } = "";

    /// <summary>The property of this name, as written.</summary>
    public string AnalysisLevel { get; init; } = "";

    /// <summary>The property of this name, as written.</summary>
    public string RunAnalyzers { get; init; } = "";

    /// <summary>The property of this name, as written.</summary>
    public string RunAnalyzersDuringBuild { get; init; } = "";

    /// <summary>The property of this name, as written.</summary>
    public string Nullable { get; init; } = "";

    /// <summary>The property of this name, as written.</summary>
    public string TreatWarningsAsErrors { get; init; } = "";

    /// <summary>The property of this name, as written.</summary>
    public string Deterministic { get; init; } = "";

    /// <summary>Where its tests leave their results; empty when it holds no tests.</summary>
    public string TestFolder { get; init; } = "";

    /// <summary>What runs its tests: <c>VSTest</c> or <c>Microsoft.Testing.Platform</c>.</summary>
    public string TestRunner { get; init; } = "";

    /// <summary>The property <c>QualityTestLayer</c>, as written.</summary>
    public string TestLayer { get; init; } = "";

    /// <summary>Takes <see cref="Log"/>, <see cref="LogFormat"/> from the value of the property <c>ErrorLog</c>: a path, and after a comma the format.</summary>
    /// <param name="errorLog">The value of the property.</param>
    /// <param name="projectFolder">The folder that a relative path starts in.</param>
    public ProjectFragment WithErrorLog(string errorLog, string projectFolder)
    {
        var comma = errorLog.LastIndexOf(",version=", StringComparison.OrdinalIgnoreCase);
        var path = (comma < 0 ? errorLog : errorLog[..comma]).Trim();
        return this with
        {
            Log = path.Length == 0 ? "" : Path.GetFullPath(path, projectFolder),
            LogFormat = comma < 0 ? "" : errorLog[(comma + ",version=".Length)..].Trim(),
        };
    }

    /// <summary>Writes it whole or not at all; a file that already says the same is left alone.</summary>
    public FileWrite Write(string path) => ProjectFragmentFile.Write(this, path);

    /// <summary>Reads one; a broken one is a problem, never an exception.</summary>
    public static ProjectFragmentReading Read(string path) => ProjectFragmentFile.Read(path);
}

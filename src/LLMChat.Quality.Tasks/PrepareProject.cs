using LLMChat.Quality.Core.Evidence.Compiler;
using LLMChat.Quality.Core.Evidence.Projects;
using LLMChat.Quality.Core.Evidence.Tests;
using LLMChat.Quality.Core.Files;
using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>Before the compiler runs: writes what the report needs to know of a project, and the analyzer configuration.</summary>
public sealed class PrepareProject : QualityTask
{
    /// <summary>The project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The target framework moniker.</summary>
    public string TargetFramework { get; set; } = "";

    /// <summary>The project's language.</summary>
    public string Language { get; set; } = "";

    /// <summary>The project's output type.</summary>
    public string OutputType { get; set; } = "";

    /// <summary>The build configuration.</summary>
    public string Configuration { get; set; } = "";

    /// <summary>The compiler's log, as the compiler gets it: <c>path,version=2.1</c>.</summary>
    public string ErrorLog { get; set; } = "";

    /// <summary>Whether the log is ours and not the project's own.</summary>
    public bool IsErrorLogOurs { get; set; }

    /// <summary>The property of that name: <c>.NETCoreApp</c>.</summary>
    public string TargetFrameworkIdentifier { get; set; } = "";

    /// <summary>The property of that name.</summary>
    public string NoWarn { get; set; } = "";

    /// <summary>The property of that name.</summary>
    public string WarningsAsErrors { get; set; } = "";

    /// <summary>The property of that name.</summary>
    public string WarningsNotAsErrors { get; set; } = "";

    /// <summary>The property of that name.</summary>
    public string CodeAnalysisRuleSet { get; set; } = "";

    /// <summary>The folder of the .NET SDK, whose own analyzer configurations are no user's settings.</summary>
    public string NetCoreSdkFolder { get; set; } = "";

    /// <summary>The assembly the compiler writes.</summary>
    public string IntermediateAssembly { get; set; } = "";

    /// <summary>The assembly where the build puts it.</summary>
    public string TargetPath { get; set; } = "";

    /// <summary>The project's setting of that name.</summary>
    public string EnableNETAnalyzers { get; set; } = "";

    /// <summary>Whether the .NET analyzers run because we want them to, where they are off by default.</summary>
    public bool AreNETAnalyzersOurs { get; set; }

    /// <summary>The project's setting of that name.</summary>
    public string AnalysisMode { get; set; } = "";

    /// <summary>The project's setting of that name.</summary>
    public string AnalysisLevel { get; set; } = "";

    /// <summary>The project's setting of that name.</summary>
    public string RunAnalyzers { get; set; } = "";

    /// <summary>The project's setting of that name.</summary>
    public string RunAnalyzersDuringBuild { get; set; } = "";

    /// <summary>The project's setting of that name.</summary>
    public string Nullable { get; set; } = "";

    /// <summary>The project's setting of that name.</summary>
    public string TreatWarningsAsErrors { get; set; } = "";

    /// <summary>The project's setting of that name.</summary>
    public string Deterministic { get; set; } = "";

    /// <summary>Where its tests leave their results; empty when it holds no tests.</summary>
    public string TestFolder { get; set; } = "";

    /// <summary>What runs its tests.</summary>
    public string TestRunner { get; set; } = "";

    /// <summary>The project's setting of <c>QualityTestLayer</c>.</summary>
    public string TestLayer { get; set; } = "";

    /// <summary>The analyzer configuration files of the project: what they set is never lowered.</summary>
    public ITaskItem[] EditorConfigFiles { get; set; } = [];

    /// <summary>Where the fragment goes.</summary>
    [Required]
    public string FragmentFile { get; set; } = "";

    /// <summary>Where the analyzer configuration goes.</summary>
    [Required]
    public string AnalyzerConfigurationFile { get; set; } = "";

    private protected override void Run(CancellationToken cancellationToken)
    {
        if (TestLayers.Complaint(TestLayer, ProjectFile) is { } complaint)
        {
            Log.LogError(null, complaint.Id, null, null, complaint.Path, 0, 0, 0, 0, "{0}", $"{complaint.Message} {complaint.Remedy}");
            return;
        }

        var configuration = AnalyzerConfiguration.Write(new()
        {
            Files = [.. EditorConfigFiles.Select(file => file.GetMetadata("FullPath")).Where(IsForeign).Select(File.ReadAllText)],
            NoWarn = NoWarn,
            WarningsAsErrors = WarningsAsErrors,
            WarningsNotAsErrors = WarningsNotAsErrors,
            AreSdkRulesOurs = AreNETAnalyzersOurs,
            HasRuleSet = CodeAnalysisRuleSet.Length > 0,
            IsOwnLog = !IsErrorLogOurs,
        });
        Report(AtomicFile.Write(AnalyzerConfigurationFile, configuration.Text));
        Report(Fragment(configuration).Write(FragmentFile));
        Touch(AnalyzerConfigurationFile, FragmentFile);
    }

    private ProjectFragment Fragment(AnalyzerConfigurationText configuration) => new ProjectFragment
    {
        Written = DateTimeOffset.UtcNow,
        Project = ProjectFile,
        TargetFramework = TargetFramework,
        TargetFrameworkIdentifier = TargetFrameworkIdentifier,
        Language = Language,
        OutputType = OutputType,
        Configuration = Configuration,
        IsOwnLog = !IsErrorLogOurs,
        IntermediateAssembly = IntermediateAssembly,
        OutputAssembly = TargetPath,
        DisabledRules = configuration.DisabledRules,
        EnableNETAnalyzers = EnableNETAnalyzers,
        AnalysisMode = AnalysisMode,
        AnalysisLevel = AnalysisLevel,
        RunAnalyzers = RunAnalyzers,
        RunAnalyzersDuringBuild = RunAnalyzersDuringBuild,
        Nullable = Nullable,
        TreatWarningsAsErrors = TreatWarningsAsErrors,
        Deterministic = Deterministic,
        TestFolder = TestFolder,
        TestRunner = TestRunner,
        TestLayer = TestLayer,
    }.WithErrorLog(ErrorLog, Path.GetDirectoryName(ProjectFile)!);

    private bool IsForeign(string file) => File.Exists(file) && file != Path.GetFullPath(AnalyzerConfigurationFile) && !file.StartsWith(SdkFolder, StringComparison.Ordinal);

    private string SdkFolder => NetCoreSdkFolder.Length > 0 ? Path.GetFullPath(NetCoreSdkFolder) : "\0";

    /// <summary>MSBuild compares times: outputs that were checked are newer than what they were made from, changed or not.</summary>
    private static void Touch(params string[] files)
    {
        foreach (var file in files.Where(File.Exists))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
    }

    private void Report(FileWrite write)
    {
        if (write.Problem is { } problem)
            Log.LogError(null, problem.Id, null, null, problem.Path, 0, 0, 0, 0, "{0}", $"{problem.Message} {problem.Remedy}");
    }
}

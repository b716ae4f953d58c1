using LLMChat.Quality.Core.Evidence.Tests;
using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>Before tests run: empties the folder of the last run, notes which assemblies will run, and prepares them for coverage.</summary>
public sealed class BeginTests : QualityTask
{
    /// <remarks>coverlet writes what was covered while the test host ends. VSTest ends a host after 100 ms, and on a busy machine all would count as not covered. A host that has finished is not waited for.</remarks>
    private const string HostTimeVariable = "VSTEST_TESTHOST_SHUTDOWN_TIMEOUT";
    private const string HostTimeInMilliseconds = "10000";

    /// <summary>Where this run leaves everything.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The test assembly; what it loads lies beside it.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The filter that leaves tests out, or empty.</summary>
    public string Filter { get; set; } = "";

    /// <summary>Whether we measure coverage in this run.</summary>
    public bool Covers { get; set; }

    /// <summary>Why there will be no coverage, or empty.</summary>
    public string NoCoverage { get; set; } = "";

    /// <summary>The folder of coverlet's tasks.</summary>
    [Required]
    public string CoverletFolder { get; set; } = "";

    /// <summary>Names and values of coverlet's own settings, where the project has them.</summary>
    public ITaskItem[] CoverletSettings { get; set; } = [];

    /// <summary>Where coverlet.msbuild of the project's own writes its report; empty when it takes no part.</summary>
    public string OwnOutput { get; set; } = "";

    /// <summary>The target framework of a project that has several, else empty.</summary>
    public string OwnFramework { get; set; } = "";

    /// <summary>What coverlet needs to finish; empty when it does not take part.</summary>
    [Output]
    public ITaskItem? CoverletState { get; set; }

    private protected override void Run(CancellationToken cancellationToken)
    {
        var started = DateTimeOffset.UtcNow;
        var modules = TestRunRecord.Modules(Path.GetDirectoryName(Path.GetFullPath(Assembly))!);
        if (Covers)
        {
            var coverlet = new Coverlet(CoverletFolder, BuildEngine);
            if (coverlet.Run("InstrumentationTask", [("Path", Assembly), .. CoverletSettings.Select(setting => (setting.ItemSpec, (object)setting.GetMetadata("Value")))]))
                CoverletState = coverlet.Output("InstrumenterState");
            else
                NoCoverage = $"coverlet said: {coverlet.Complaint}";
        }

        if ((CoverletState is not null || OwnOutput.Length > 0) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(HostTimeVariable)))
            Environment.SetEnvironmentVariable(HostTimeVariable, HostTimeInMilliseconds); // for what this build starts; MSBuild takes it back at its end

        var run = new TestFragment { Started = started, Assembly = Path.GetFullPath(Assembly), Filter = Filter, NoCoverage = NoCoverage, CoverletOutput = OwnOutput, CoverletFramework = OwnFramework, Modules = modules };
        if (TestRunRecord.Begin(Folder, run).Problem is { } problem)
            Log.LogWarning(null, problem.Id, null, null, problem.Path, 0, 0, 0, 0, "{0}", $"{problem.Message} {problem.Remedy}");
    }
}

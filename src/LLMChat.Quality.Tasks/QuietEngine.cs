using System.Collections;
using Microsoft.Build.Framework;

namespace LLMChat.Quality.Tasks;

/// <summary>MSBuild as a guest task sees it: what it says goes into the detailed log, and what it complains of is kept for the one who asked.</summary>
internal sealed class QuietEngine(IBuildEngine engine) : IBuildEngine
{
    /// <summary>The first error, else the first warning; empty when there was none. Foreign.</summary>
    public string FirstComplaint => _errors.Concat(_warnings).FirstOrDefault("no reason");

    private readonly List<string> _errors = [];
    private readonly List<string> _warnings = [];

    /// <inheritdoc />
    public bool ContinueOnError => true;

    /// <inheritdoc />
    public int LineNumberOfTaskNode => engine.LineNumberOfTaskNode;

    /// <inheritdoc />
    public int ColumnNumberOfTaskNode => engine.ColumnNumberOfTaskNode;

    /// <inheritdoc />
    public string ProjectFileOfTaskNode => engine.ProjectFileOfTaskNode;

    /// <inheritdoc />
    public void LogErrorEvent(BuildErrorEventArgs e)
    {
        _errors.Add(e.Message ?? "");
        Say(e.Message);
    }

    /// <inheritdoc />
    public void LogWarningEvent(BuildWarningEventArgs e)
    {
        _warnings.Add(e.Message ?? "");
        Say(e.Message);
    }

    /// <inheritdoc />
    public void LogMessageEvent(BuildMessageEventArgs e) => Say(e.Message);

    /// <inheritdoc />
    public void LogCustomEvent(CustomBuildEventArgs e) => Say(e.Message);

    /// <inheritdoc />
    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

    private void Say(string? text) => engine.LogMessageEvent(new BuildMessageEventArgs(text, null, "coverlet", MessageImportance.Low));
}

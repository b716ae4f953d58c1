namespace LLMChat.Quality.Core.Reporting.Terminal;

/// <summary>How a line of the verdict is logged.</summary>
public enum ConsoleLineKind
{
    /// <summary>Information.</summary>
    Message,

    /// <summary>A warning; never one that someone's warnings-as-errors may turn into an error.</summary>
    Warning,

    /// <summary>An error: the build stops.</summary>
    Error,

    /// <summary>A command for the runner of the job, already escaped for it: printed as it is.</summary>
    Command,
}

namespace LLMChat.Quality.Core.Evidence.Silenced;

/// <summary>Where people say that something found need not stop anybody.</summary>
public enum SilencedBy
{
    /// <summary>In the source: an attribute, a pragma, another scanner's comment. It is judged no defect.</summary>
    Source,

    /// <summary>In the baseline of findings: it is a defect that may stay until a day.</summary>
    Baseline,

    /// <summary>In a project: an advisory about a package, with <c>NuGetAuditSuppress</c>.</summary>
    Audit,
}

using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Compiler;

/// <summary>What a project's own settings say of analyzers.</summary>
public sealed record AnalyzerSettings
{
    /// <summary>The texts of its .editorconfig and .globalconfig files, without ours.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>The property of this name.</summary>
    public string NoWarn { get; init; } = "";

    /// <summary>The property of this name.</summary>
    public string WarningsAsErrors { get; init; } = "";

    /// <summary>The property of this name.</summary>
    public string WarningsNotAsErrors { get; init; } = "";

    /// <summary>Whether the .NET analyzers run only because we switched them on, where the SDK by default does not: then no rule of theirs may reach a console.</summary>
    public bool AreSdkRulesOurs { get; init; }

    /// <summary>Whether <c>CodeAnalysisRuleSet</c> names a file.</summary>
    public bool HasRuleSet { get; init; }

    /// <summary>Whether the project had set <c>ErrorLog</c> itself: then somebody else reads the log too.</summary>
    public bool IsOwnLog { get; init; }
}

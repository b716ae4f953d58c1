using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Files;

namespace LLMChat.Quality.Core.Evidence.Semgrep;

/// <summary>What Semgrep is to look at.</summary>
public sealed record SemgrepRequest
{
    /// <summary>What the configuration asks.</summary>
    public required SemgrepSettings Settings { get; init; }

    /// <summary>The root of the tree, absolute.</summary>
    public required string Root { get; init; }

    /// <summary>The folder that rule files are named from, absolute.</summary>
    public required string ConfigurationFolder { get; init; }

    /// <summary>The report's folder, absolute: it is not looked at.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The folder for what is kept, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>The files of the tree.</summary>
    public required ImmutableArray<TreeFile> Files { get; init; }

    /// <summary>Whether it may be started: it takes seconds.</summary>
    public required bool MayRun { get; init; }

    /// <summary>A file that changed after this, in ticks, may have changed again with the same time.</summary>
    public long YoungSince { get; init; } = long.MaxValue;

    /// <summary>The PATH it is looked for in.</summary>
    public string? ProgramPath { get; init; } = Environment.GetEnvironmentVariable("PATH");

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

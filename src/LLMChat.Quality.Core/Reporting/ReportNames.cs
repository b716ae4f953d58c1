using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Tests;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>The stable names of the report's words: what JSON says, and what people read.</summary>
internal static class ReportNames
{
    /// <summary>The name the configuration uses.</summary>
    public static string Of(Dimension dimension) => dimension switch
    {
        Dimension.CodeQuality => "code_quality",
        Dimension.Security => "security",
        Dimension.Performance => "performance",
        Dimension.Testing => "testing",
        Dimension.Documentation => "documentation",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a dimension."),
    };

    /// <summary>The name for people.</summary>
    public static string TitleOf(Dimension dimension) => dimension switch
    {
        Dimension.CodeQuality => "Code quality",
        Dimension.Security => "Security",
        Dimension.Performance => "Performance",
        Dimension.Testing => "Testing",
        Dimension.Documentation => "Documentation",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a dimension."),
    };

    /// <summary>The name of a state.</summary>
    public static string Of(MeasurementState state) => state switch
    {
        MeasurementState.Measured => "measured",
        MeasurementState.NotMeasured => "not measured",
        MeasurementState.NotApplicable => "not applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state."),
    };

    /// <summary>The name of a comparison's outcome.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "pass",
        Outcome.Unknown => "unknown",
        Outcome.Fail => "fail",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    /// <summary>The name of a kind of check.</summary>
    public static string Of(CheckKind kind) => kind switch
    {
        CheckKind.Threshold => "threshold",
        CheckKind.BlockingRule => "blocking_rule",
        CheckKind.Regression => "regression",
        CheckKind.Limit => "limit",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of check."),
    };

    /// <summary>The name of a layer of tests; of all together where none is given.</summary>
    public static string Of(TestLayer? layer) => layer switch
    {
        TestLayer.Unit => "unit",
        TestLayer.Integration => "integration",
        TestLayer.E2e => "e2e",
        _ => "all",
    };

    /// <summary>The name of a severity.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Low => "low",
        Severity.Medium => "medium",
        Severity.High => "high",
        Severity.Critical => "critical",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity."),
    };

    /// <summary>The name of a confidence.</summary>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Low => "low",
        Confidence.Medium => "medium",
        Confidence.High => "high",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Not a confidence."),
    };
}

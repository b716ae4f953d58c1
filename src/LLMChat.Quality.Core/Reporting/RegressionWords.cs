using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Gate;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>What a comparison with the reference run says in words.</summary>
internal static class RegressionWords
{
    /// <summary>How much worse it is.</summary>
    public static string Change(Regression regression) => regression.Change.State switch
    {
        MeasurementState.NotApplicable => "not applicable",
        MeasurementState.NotMeasured => "not measured",
        _ => regression.IsCount ? Shown.Count(regression.Change.Value) : Shown.Points(regression.Change.Value),
    };

    /// <summary>Whether it only informs.</summary>
    public static string Weight(QualityReport report) => report.Configuration.Regression.IsAsked ? "" : " The configuration has no regression section, so this blocks nothing.";

    /// <summary>The reference run: <c>run 12 of 0123456789</c>; <see langword="null"/> when there is none.</summary>
    public static string? Of(ReferenceRun reference) =>
        reference.Record is { } record ? $"run {Shown.Count(record.Number)} of commit {record.Commit[..Math.Min(10, record.Commit.Length)]}, {Shown.Points(Interval.Between(record.Score.Low, record.Score.High))} points" : null;
}

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
        _ => Shown.Points(regression.Change.Value),
    };

    /// <summary>The reference run: <c>run 12 of 0123456789</c>; <see langword="null"/> when there is none.</summary>
    public static string? Of(ReferenceRun reference) =>
        reference.Record is { } record ? $"run {Shown.Count(record.Number)} of commit {record.Commit[..Math.Min(10, record.Commit.Length)]}, {Shown.Points(Interval.Between(record.Score.Low, record.Score.High))} points" : null;
}

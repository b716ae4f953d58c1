using System.Globalization;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>Numbers as people read them: points with one decimal, rounded down so that 89.96 never looks like 90; an interval in words, for readers who never saw one.</summary>
internal static class Shown
{
    /// <summary>Points or a percentage: <c>89.9</c>.</summary>
    public static string Points(decimal value) => Scoring.Points.Shown(value);

    /// <summary>Points known as an interval: <c>93.1</c> or <c>88.4 to 93.4</c>.</summary>
    public static string Points(Interval value) => Range(value, Points);

    /// <summary>A score, or that there is none.</summary>
    public static string Score(Measurement score) => score.State switch
    {
        MeasurementState.NotApplicable => "not applicable",
        MeasurementState.NotMeasured => "not measured",
        _ => Points(score.Value),
    };

    /// <summary>Points lost or won; small ones keep a second decimal so that they are not shown as nothing.</summary>
    public static string Share(decimal value) => value is > 0 and < 0.01m ? "< 0.01" : value.ToString("0.0#", CultureInfo.InvariantCulture);

    /// <summary>Points that a repair brings: <c>+2.05</c>.</summary>
    public static string Gain(decimal value) => value is > 0 and < 0.01m ? "< 0.01" : "+" + Share(value);

    /// <summary>A count: <c>1,204</c>.</summary>
    public static string Count(decimal value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);

    /// <summary>A count known as an interval: <c>2</c> or <c>2 or more</c>.</summary>
    public static string Count(Interval value) => Range(value, Count);

    /// <summary>A limit of a check, as the configuration writes it.</summary>
    public static string Limit(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A covered share with its counts: <c>66.6 (2 of 3)</c>.</summary>
    public static string Percent(CoverageShare? share) => share is { Percent: { } percent } known ? $"{Points(percent)} ({Count(known.Covered)} of {Count(known.Total)})" : "–";

    private static string Range(Interval value, Func<decimal, string> text)
    {
        if (value.High is not { } high)
            return text(value.Low) + " or more";
        var (from, to) = (text(value.Low), text(high));
        return from == to ? from : from + " to " + to;
    }
}

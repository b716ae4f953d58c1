using System.Globalization;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Coverage;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>The coverage of what is new, in words.</summary>
internal static class CoverageWords
{
    private const int Places = 3;

    /// <summary>How much is covered, and where not; or why nobody knows.</summary>
    public static string Of(PatchCoverage patch) => patch.Coverage.State switch
    {
        MeasurementState.Measured => $"{Shown.Percent(patch.Lines)} are run by tests{Missing(patch)}",
        MeasurementState.NotApplicable => $"not applicable, {patch.Coverage.Reason}",
        _ => $"not measured. {patch.Coverage.Reason} {patch.Coverage.Remedy}",
    };

    private static string Missing(PatchCoverage patch)
    {
        var places = patch.Uncovered.SelectMany(file => file.Value.Select(line => string.Create(CultureInfo.InvariantCulture, $"{file.Key}:{line}"))).ToArray();
        return places.Length == 0 ? "" : $", not {string.Join(", ", places.Take(Places))}{(places.Length > Places ? $" and {Shown.Count(places.Length - Places)} more" : "")}";
    }
}

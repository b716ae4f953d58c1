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

    /// <summary>Whether it is known exactly how much of a role's code integration tests run.</summary>
    public static bool IsKnown(RoleCoverage role) => role.Coverage is { State: MeasurementState.Measured, Value.IsExact: true };

    /// <summary>How much of a role's code integration tests run; or why nobody knows.</summary>
    public static string Of(RoleCoverage role) => role.Coverage.State switch
    {
        MeasurementState.Measured => $"{Shown.Score(role.Coverage)} ({Shown.Count(role.Places.Covered)} of {Shown.Count(role.Places.Total)})",
        MeasurementState.NotApplicable => "not applicable",
        _ => $"– ({Shown.Count(role.Places.Total)})",
    };

    /// <summary>The first places that did not run; where nobody knows it, why.</summary>
    public static string Uncovered(RoleCoverage role) => role.Coverage.State == MeasurementState.NotMeasured
        ? $"{role.Coverage.Reason} {role.Coverage.Remedy}"
        : Listed(role.Uncovered.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Path}:{place.Line}"))) + (IsKnown(role) ? "" : $". {role.Coverage.Reason} {role.Coverage.Remedy}");

    private static string Listed(IEnumerable<string> places)
    {
        var all = places.ToArray();
        return string.Join(", ", all.Take(Places)) + (all.Length > Places ? $" and {Shown.Count(all.Length - Places)} more" : "");
    }

    private static string Missing(PatchCoverage patch)
    {
        var places = patch.Uncovered.SelectMany(file => file.Value.Select(line => string.Create(CultureInfo.InvariantCulture, $"{file.Key}:{line}"))).ToArray();
        return places.Length == 0 ? "" : $", not {Listed(places)}";
    }
}

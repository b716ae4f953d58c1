using System.Globalization;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Gate.Baseline;
using LLMChat.Quality.Core.Reporting.Terminal;

namespace LLMChat.Quality.Core.Run;

/// <summary>The baseline after a user asked to accept what is found today.</summary>
/// <param name="Baseline">What holds from now on.</param>
/// <param name="Line">What to print.</param>
/// <param name="Problem">Why nothing was written; <see langword="null"/> when it was.</param>
internal sealed record Acceptance(FindingsBaseline Baseline, ConsoleLine Line, Problem? Problem)
{
    public static Acceptance Of(BaselineRequest request, FindingsBaseline baseline, QualityEvidence evidence, Locations locations)
    {
        var after = baseline.With(evidence, request, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        var (kept, gone) = (after.Entries.Intersect(baseline.Entries).Count(), baseline.Entries.Except(after.Entries).Count());
        var text = string.Create(CultureInfo.InvariantCulture, $"{after.Entries.Length - kept:N0} findings accepted until {request.Expires:yyyy-MM-dd}, {kept:N0} entries kept, {gone:N0} taken out or renewed: {BaselineFile.Name}. They still cost points; commit the file.");
        return new(after, new ConsoleLine(ConsoleLineKind.Message, null, text), BaselineFile.Write(locations.Baseline, after));
    }
}

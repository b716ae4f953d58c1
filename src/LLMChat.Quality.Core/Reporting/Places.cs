using System.Globalization;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Reporting;

/// <summary>Places as people write them.</summary>
internal static class Places
{
    /// <summary>Path and line: <c>src/A.cs:12</c>; the path alone when the line is not known.</summary>
    public static string Of(CodeLocation location) =>
        location.Line > 0 ? location.Path + ":" + location.Line.ToString(CultureInfo.InvariantCulture) : location.Path;
}

using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>Reads a file of settings by its table: what is wrong has its line and column.</summary>
internal static class SettingsFile
{
    /// <summary>The values, or every mistake.</summary>
    /// <param name="table">What may be in the file.</param>
    /// <param name="content">UTF-8, with or without byte order mark.</param>
    /// <param name="name">The file, as problems shall name it.</param>
    public static (PlacedValue? Root, ImmutableArray<Problem> Errors) Read(Setting table, byte[] content, string name)
    {
        content = Utf8File.WithoutMark(content);
        var problems = new FileProblems(name, new LineMap(content));
        if (Utf8File.FlawOf(content) is { } flaw)
            problems.Error(flaw.Offset, flaw.Complaint);
        else if (PlacedJson.Read(content, problems) is { } root)
        {
            new SettingsCheck(problems, extends: false).Check(table, root, path: "");
            if (problems.Errors.IsEmpty)
                CompletenessCheck.Check(table, root, path: "", root.Offset);
            if (problems.Errors.IsEmpty)
                return (root, []);
        }

        return (null, problems.Errors);
    }
}

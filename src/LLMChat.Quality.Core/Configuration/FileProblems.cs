using System.Collections.Immutable;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Configuration;

/// <summary>Collects what is wrong with one file, and gives it back in the order of the file.</summary>
/// <param name="path">The file, as problems name it.</param>
/// <param name="lines">Its lines.</param>
internal sealed class FileProblems(string path, LineMap lines)
{
    private const int MaximumListed = 100;
    private const int MaximumCounted = 1_000;

    private readonly List<(int Offset, Complaint Complaint)> _errors = [];
    private readonly List<(int Offset, Complaint Complaint)> _warnings = [];

    /// <summary>The file, as problems name it.</summary>
    public string Path => path;

    /// <summary>The lines of the file.</summary>
    public LineMap Lines => lines;

    /// <summary>Whether there are so many that nobody gains from more.</summary>
    public bool IsFull => _errors.Count >= MaximumCounted || _warnings.Count >= MaximumCounted;

    /// <summary>What makes the file unusable.</summary>
    public ImmutableArray<Problem> Errors => Listed(_errors);

    /// <summary>What is probably not meant.</summary>
    public ImmutableArray<Problem> Warnings => Listed(_warnings);

    /// <summary>Adds a problem that makes the file unusable.</summary>
    public void Error(int offset, Complaint complaint) => _errors.Add((offset, complaint));

    /// <summary>Adds a problem that leaves the file usable.</summary>
    public void Warning(int offset, Complaint complaint) => _warnings.Add((offset, complaint));

    /// <summary>The place of a byte as a message names it.</summary>
    public string PlaceOf(int offset)
    {
        var (line, column) = lines.PlaceOf(offset);
        return FormattableString.Invariant($"{line}:{column}");
    }

    /// <summary>The place of a byte with the file's name: <c>eng/policy.json(3,5)</c>.</summary>
    public string FullPlaceOf(int offset)
    {
        var (line, column) = lines.PlaceOf(offset);
        return FormattableString.Invariant($"{ForeignText.Show(path, int.MaxValue)}({line},{column})");
    }

    private ImmutableArray<Problem> Listed(List<(int Offset, Complaint Complaint)> all)
    {
        var listed = all.OrderBy(entry => entry.Offset).Take(MaximumListed).Select(entry => Place(entry.Offset, entry.Complaint));
        return all.Count <= MaximumListed
            ? [.. listed]
            : [.. listed, new("LQ9010", FormattableString.Invariant($"The file has {(IsFull ? "at least " : "")}{all.Count} problems; the first {MaximumListed} are listed."), "Correct these first.", path)];
    }

    private Problem Place(int offset, Complaint complaint)
    {
        var (line, column) = lines.PlaceOf(offset);
        return new(complaint.Id, complaint.Message, complaint.Remedy, path, line, column);
    }
}

using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Core.Scoring;

/// <summary>An order of findings that depends on their content alone.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    public static FindingOrder WorstFirst { get; } = new();

    public int Compare(Finding? left, Finding? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => Compared(left, right).FirstOrDefault(result => result != 0),
    };

    private static IEnumerable<int> Compared(Finding left, Finding right)
    {
        yield return right.Severity.CompareTo(left.Severity);
        yield return right.Confidence.CompareTo(left.Confidence);
        yield return right.ComplexityExcess.CompareTo(left.ComplexityExcess);
        yield return right.UndocumentedMembers.CompareTo(left.UndocumentedMembers);
        yield return string.CompareOrdinal(left.RuleId, right.RuleId);
        yield return string.CompareOrdinal(left.Location?.Path, right.Location?.Path);
        yield return Nullable.Compare(left.Location?.Line, right.Location?.Line);
        yield return Nullable.Compare(left.Location?.Column, right.Location?.Column);
        yield return Nullable.Compare(left.Location?.EndLine, right.Location?.EndLine);
        yield return Nullable.Compare(left.Location?.EndColumn, right.Location?.EndColumn);
        yield return string.CompareOrdinal(left.Fingerprint, right.Fingerprint);
        yield return string.CompareOrdinal(left.Message, right.Message);
    }
}

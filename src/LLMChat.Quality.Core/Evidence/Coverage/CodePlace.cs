namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>A piece of code with a role, as the compiler saw it.</summary>
/// <param name="Role">What it is to the world outside: <see cref="CodeRole.Key"/>.</param>
/// <param name="Path">The file, relative to the root; empty outside.</param>
/// <param name="FirstLine">Its first line.</param>
/// <param name="LastLine">Its last line; 0 when nobody knows which lines it has.</param>
/// <param name="Kind">Empty for code of a method, <c>inner</c> for lines that only a lambda has, <c>lambda</c> for a lambda's lines that are also lines of the code around it.</param>
/// <param name="OuterLine">Where the code around a lambda begins.</param>
internal sealed record CodePlace(string Role, string Path, int FirstLine, int LastLine, string Kind, int OuterLine)
{
    private const int MostLines = 100_000;

    private bool IsInLambda => Kind.Length > 0;

    private IEnumerable<int> Lines => Enumerable.Range(FirstLine, Math.Max(0, Math.Min(LastLine - FirstLine + 1, MostLines)));

    /// <summary>Whether it has a line that can run: what is excluded from coverage has none.</summary>
    /// <param name="all">The coverage of the file by all tests, which knows every line that can run.</param>
    public bool CanRun(FileCoverage all) => LastLine == 0 || Lines.Any(all.Lines.ContainsKey);

    /// <summary>Whether it ran in one run; <see langword="null"/> when the file's coverage does not say.</summary>
    public bool? IsCovered(FileCoverage run)
    {
        if (LastLine == 0)
            return null;
        if (!Lines.Any(run.IsHit))
            return false;
        if (!IsInLambda)
            return true;
        if (Lines.Any(run.HasLambda)) // the tool tells the method that the compiler made of the lambda from the one around it
            return Lines.Any(run.IsHitInLambda);
        return Kind == "inner" ? true : IsCoveredInShared(run);
    }

    /// <summary>Coverlet adds up what ran in a line: more than the code around it ran is what the lambda ran.</summary>
    private bool? IsCoveredInShared(FileCoverage run)
    {
        var own = Lines.Where(line => line > OuterLine).ToArray();
        if (own.Length == 0 || !run.Lines.TryGetValue(OuterLine, out var around))
            return null;
        return own.Any(line => run.Lines.GetValueOrDefault(line) > around) ? true
            : run.Lines.Values.Any(hits => hits > 1) ? false // so it counts each time, not only the first
            : null;
    }
}

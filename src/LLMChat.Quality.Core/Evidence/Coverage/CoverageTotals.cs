namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>What is covered of the lines, branches and methods.</summary>
public readonly record struct CoverageTotals(CoverageShare Lines, CoverageShare Branches, CoverageShare Methods)
{
    /// <summary>Both together.</summary>
    public static CoverageTotals operator +(CoverageTotals left, CoverageTotals right) =>
        new(left.Lines + right.Lines, left.Branches + right.Branches, left.Methods + right.Methods);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Microsoft's maintainability index of a piece of code, from 0 to 100: (171 − 5.2 ln V − 0.23 C − 16.2 ln L) · 100 / 171, never below 0.</summary>
/// <remarks>
/// Source: Microsoft Learn, "Code metrics – Maintainability index range and meaning" (learn.microsoft.com/visualstudio/code-quality/code-metrics-maintainability-index-range-and-meaning).
/// V is Halstead's volume, the tokens times the binary logarithm of the different ones; C the cyclomatic complexity; L the lines that hold more than a brace.
/// Closing brackets, commas and semicolons belong to what they close and are no tokens of their own. What a static local function holds is counted there.
/// </remarks>
internal static class MaintainabilityIndex
{
    /// <summary>The least index that Microsoft shows in green.</summary>
    public const int Limit = 20;

    /// <summary>With fewer lines and fewer tokens no code falls below the limit, whatever it does: 5.2 ln(300 · log₂ 300) + 0.23 · 300 / 2 + 16.2 ln 39 is less than 171 · 0.8.</summary>
    private const int LeastLines = 40;
    private const int LeastTokens = 300;

    /// <summary>Whether it is worth looking.</summary>
    public static bool MayBeLow(int lines, int tokens) => lines >= LeastLines || tokens >= LeastTokens;

    public static double Of(SyntaxNode unit)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var (tokens, decisions, lines, lastLine) = (0, 0, 0, -1);
        var text = unit.SyntaxTree.GetText();
        foreach (var token in TokensOf(unit))
        {
            var kind = token.Kind();
            if (Ends(kind) || token.Span.IsEmpty)
                continue;
            tokens++;
            words.Add(token.Text);
            if (Decides(token, kind))
                decisions++;
            if (kind is SyntaxKind.OpenBraceToken)
                continue;
            var first = Math.Max(lastLine + 1, text.Lines.IndexOf(token.SpanStart));
            lastLine = Math.Max(lastLine, text.Lines.IndexOf(token.Span.End));
            lines += Math.Max(0, lastLine - first + 1);
        }

        return Of(tokens * Math.Log(Math.Max(2, words.Count), 2), decisions + 1, lines);
    }

    private static double Of(double volume, int complexity, int lines) =>
        Math.Max(0, (171 - 5.2 * Math.Log(Math.Max(1, volume)) - 0.23 * complexity - 16.2 * Math.Log(Math.Max(1, lines))) * 100 / 171);

    /// <remarks>A file's top-level statements are one unit and several nodes.</remarks>
    private static IEnumerable<SyntaxToken> TokensOf(SyntaxNode unit)
    {
        IEnumerable<SyntaxNode> nodes = unit is GlobalStatementSyntax { Parent: { } file } ? file.ChildNodes().OfType<GlobalStatementSyntax>() : [unit];
        return nodes.SelectMany(node => node.DescendantTokens(child => child == unit || child is not LocalFunctionStatementSyntax function || !Units.IsStatic(function)));
    }

    private static bool Ends(SyntaxKind kind) => kind is SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.SemicolonToken or SyntaxKind.CommaToken;

    private static bool Decides(SyntaxToken token, SyntaxKind kind) => kind switch
    {
        SyntaxKind.IfKeyword or SyntaxKind.WhileKeyword or SyntaxKind.ForKeyword or SyntaxKind.ForEachKeyword or SyntaxKind.CaseKeyword or SyntaxKind.CatchKeyword => true,
        SyntaxKind.AmpersandAmpersandToken or SyntaxKind.BarBarToken or SyntaxKind.QuestionQuestionToken or SyntaxKind.QuestionQuestionEqualsToken => true,
        SyntaxKind.AndKeyword or SyntaxKind.OrKeyword => true,
        SyntaxKind.QuestionToken => token.Parent is ConditionalExpressionSyntax or ConditionalAccessExpressionSyntax,
        SyntaxKind.EqualsGreaterThanToken => token.Parent is SwitchExpressionArmSyntax,
        _ => false,
    };
}

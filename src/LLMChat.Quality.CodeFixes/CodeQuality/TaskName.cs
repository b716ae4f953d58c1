using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.CodeFixes.CodeQuality;

/// <summary>How a file can name Task: as it is, with one more using, or in full.</summary>
internal static class TaskName
{
    private const string Namespace = "System.Threading.Tasks";

    /// <summary>The shortest name that means Task at a place of a file.</summary>
    public static (TypeSyntax Type, bool NeedsUsing) At(int position, SemanticModel model, INamedTypeSymbol task)
    {
        var meanings = model.LookupNamespacesAndTypes(position, name: task.Name).Where(symbol => symbol is not INamedTypeSymbol { Arity: > 0 }).ToList();
        return meanings.Count > 0
            ? (Named(meanings.Any(symbol => SymbolEqualityComparer.Default.Equals(symbol, task)) ? task.Name : $"{Namespace}.{task.Name}"), false)
            : HasUsings(model) ? (Named(task.Name), true) : (Named($"{Namespace}.{task.Name}"), false);
    }

    /// <summary>The file with the using in its place among the others.</summary>
    public static CompilationUnitSyntax WithUsing(CompilationUnitSyntax file)
    {
        var index = file.Usings.TakeWhile(directive => directive.Alias is null && string.CompareOrdinal(directive.Name?.ToString(), Namespace) < 0).Count();
        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Namespace)).NormalizeWhitespace();
        return file.WithUsings(index == 0
            ? file.Usings.Replace(file.Usings[0], file.Usings[0].WithoutLeadingTrivia()).Insert(0, directive.WithTriviaFrom(file.Usings[0]).WithTrailingTrivia(LineEnd(file)))
            : file.Usings.Insert(index, directive.WithTrailingTrivia(LineEnd(file))));
    }

    private static TypeSyntax Named(string name) => SyntaxFactory.ParseTypeName(name);

    private static bool HasUsings(SemanticModel model) => model.SyntaxTree.GetRoot() is CompilationUnitSyntax { Usings.Count: > 0 };

    private static SyntaxTrivia LineEnd(CompilationUnitSyntax file) =>
        file.Usings[0].GetTrailingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is var end && end.IsKind(SyntaxKind.EndOfLineTrivia) ? end : SyntaxFactory.ElasticLineFeed;
}

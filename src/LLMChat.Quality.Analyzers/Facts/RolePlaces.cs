using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Finds code with a role: of a file's calls only those whose name is in the table are looked at.</summary>
internal static class RolePlaces
{
    private const string Controller = "Microsoft.AspNetCore.Mvc.ControllerBase";
    private const string Page = "Microsoft.AspNetCore.Mvc.RazorPages.PageModel";
    private static readonly string[] PageVerbs = ["OnGet", "OnPost", "OnPut", "OnDelete", "OnPatch", "OnHead", "OnOptions"];

    public static IEnumerable<CodePlace> In(SemanticModel model, TreeFacts facts, CancellationToken cancellationToken)
    {
        foreach (var call in facts.NamedCalls)
        {
            if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method || RoleCalls.RoleOf(method) is not { } role)
                continue;
            yield return role == Roles.Endpoint ? Handler(call, model, cancellationToken)
                : LambdaAround(call) is { } lambda ? CodePlace.In(lambda, role, FromName(call))
                : CodePlace.At(role, call.SyntaxTree, FromName(call));
        }
    }

    /// <summary>What a web framework calls by convention: the actions of a controller, the handlers of a page.</summary>
    public static IEnumerable<CodePlace> Of(INamedTypeSymbol type)
    {
        if (type is not { TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Public, BaseType: not null })
            return [];
        return RoleCalls.Is(type, Controller) ? Methods(type, IsAction)
            : RoleCalls.Is(type, Page) ? Methods(type, method => PageVerbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)))
            : [];
    }

    private static IEnumerable<CodePlace> Methods(INamedTypeSymbol type, Func<IMethodSymbol, bool> isEndpoint) =>
        from method in type.GetMembers().OfType<IMethodSymbol>()
        where method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsAbstract: false, IsImplicitlyDeclared: false } && isEndpoint(method)
        let declaration = method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>().FirstOrDefault(syntax => BodyOf(syntax) is not null)
        where declaration is not null
        select CodePlace.At(Roles.Endpoint, declaration.SyntaxTree, BodyOf(declaration)!.Span);

    private static bool IsAction(IMethodSymbol method) =>
        method.OverriddenMethod is null && !method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "NonActionAttribute");

    /// <summary>The body, or the expression in its place.</summary>
    private static SyntaxNode? BodyOf(SyntaxNode? function) => function switch
    {
        MethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression,
        LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody?.Expression,
        _ => null,
    };

    /// <summary>The code that an endpoint of a minimal API runs: a lambda, or a method of this compilation; otherwise nobody knows which lines it has.</summary>
    private static CodePlace Handler(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        var given = call.ArgumentList.Arguments.LastOrDefault()?.Expression;
        if (given is AnonymousFunctionExpressionSyntax lambda)
            return CodePlace.In(lambda, Roles.Endpoint, lambda.Body.Span);
        var declaration = given is null ? null : Named(model.GetSymbolInfo(given, cancellationToken))?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        return BodyOf(declaration) is { } body
            ? CodePlace.At(Roles.Endpoint, declaration!.SyntaxTree, body.Span)
            : CodePlace.At(Roles.Endpoint, call.SyntaxTree, FromName(call)) with { LastLine = 0 };
    }

    private static AnonymousFunctionExpressionSyntax? LambdaAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(around => around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) as AnonymousFunctionExpressionSyntax;

    /// <summary>A method that becomes a delegate of no type of its own is only a candidate.</summary>
    private static ISymbol? Named(SymbolInfo info) => info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);

    private static TextSpan FromName(InvocationExpressionSyntax call) => TextSpan.FromBounds(CalledName.Of(call)?.SpanStart ?? call.SpanStart, call.Span.End);
}

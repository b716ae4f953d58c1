using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Which syntax is a piece of code of its own, what it is called and where.</summary>
internal static class Units
{
    /// <summary>Whether complexity is counted for this node, and not for what contains it.</summary>
    public static bool IsUnit(SyntaxNode node, SyntaxKind kind) => kind switch
    {
        SyntaxKind.MethodDeclaration or SyntaxKind.ConstructorDeclaration or SyntaxKind.DestructorDeclaration => true,
        SyntaxKind.OperatorDeclaration or SyntaxKind.ConversionOperatorDeclaration => true,
        SyntaxKind.GetAccessorDeclaration or SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration => true,
        SyntaxKind.AddAccessorDeclaration or SyntaxKind.RemoveAccessorDeclaration => true,
        SyntaxKind.FieldDeclaration or SyntaxKind.GlobalStatement => true,
        SyntaxKind.ArrowExpressionClause => node.Parent is BasePropertyDeclarationSyntax,
        SyntaxKind.LocalFunctionStatement => IsStatic((LocalFunctionStatementSyntax)node),
        _ => false,
    };

    /// <summary>Whether the node is a method in the sense of the lines-per-method statistics: something with a body that can be called.</summary>
    public static bool HasBody(SyntaxNode node, SyntaxKind kind) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        LocalFunctionStatementSyntax => true,
        _ => kind is SyntaxKind.ArrowExpressionClause && node.Parent is BasePropertyDeclarationSyntax,
    };

    public static bool IsStatic(LocalFunctionStatementSyntax function) => function.Modifiers.Any(SyntaxKind.StaticKeyword);

    /// <summary>What people call the unit, and where that name stands.</summary>
    public static (string Name, TextSpan Span) NameOf(SyntaxNode unit) => unit switch
    {
        MethodDeclarationSyntax method => Plain(method.Identifier),
        LocalFunctionStatementSyntax function => Plain(function.Identifier),
        ConstructorDeclarationSyntax constructor => Plain(constructor.Identifier),
        DestructorDeclarationSyntax destructor => ("~" + destructor.Identifier.ValueText, destructor.Identifier.Span),
        OperatorDeclarationSyntax @operator => ("operator " + @operator.OperatorToken.Text, @operator.OperatorToken.Span),
        ConversionOperatorDeclarationSyntax conversion => ("operator " + conversion.Type, conversion.Type.Span),
        FieldDeclarationSyntax { Declaration.Variables: [var variable, ..] } => Plain(variable.Identifier),
        AccessorDeclarationSyntax accessor => ($"{OwnerOf(accessor).ValueText}.{accessor.Keyword.Text}", accessor.Keyword.Span),
        ArrowExpressionClauseSyntax arrow => Plain(OwnerOf(arrow)),
        GlobalStatementSyntax => ("top-level statements", new TextSpan(0, 0)),
        _ => Plain(unit.GetFirstToken()),
    };

    private static (string Name, TextSpan Span) Plain(SyntaxToken token) => (token.ValueText, token.Span);

    private static SyntaxToken OwnerOf(SyntaxNode part) => part.FirstAncestorOrSelf<BasePropertyDeclarationSyntax>() switch
    {
        PropertyDeclarationSyntax property => property.Identifier,
        EventDeclarationSyntax @event => @event.Identifier,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
        _ => part.GetFirstToken(),
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>What other assemblies see of a type.</summary>
internal static class PublicApi
{
    public static bool IsVisible(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!IsOpen(current))
                return false;
        }

        return true;
    }

    /// <summary>The type itself and its own visible members that can carry a documentation comment; nested types count for themselves.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) =>
        type.GetMembers().Where(CanBeDocumented).Concat(type.CanBeReferencedByName ? [type] : []);

    private static bool CanBeDocumented(ISymbol member) =>
        !member.IsImplicitlyDeclared && IsOpen(member) && IsDocumentable(member) && !IsDeclaredInHeader(member);

    private static bool IsOpen(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static bool IsDocumentable(ISymbol member) => member switch
    {
        IMethodSymbol method => method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion,
        IFieldSymbol or IPropertySymbol or IEventSymbol => true,
        _ => false,
    };

    /// <summary>Whether the member stands in the parameter list of its type, whose comment documents it.</summary>
    private static bool IsDeclaredInHeader(ISymbol member) =>
        member.DeclaringSyntaxReferences is [var declaration, ..] && declaration.GetSyntax() is ParameterSyntax or TypeDeclarationSyntax;
}

using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Analyzers;

/// <summary>Questions about symbols that several rules ask.</summary>
internal static class SymbolExtensions
{
    public static bool DerivesFrom(this ITypeSymbol type, INamedTypeSymbol? ancestor)
    {
        if (ancestor is null)
            return false;
        for (ITypeSymbol? current = type is ITypeParameterSymbol { ConstraintTypes: [var constraint, ..] } ? constraint : type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
                return true;
        }

        return false;
    }

    public static bool ImplementsInterfaceMember(this ISymbol member) => member.ImplementedInterfaceMembers().Any();

    /// <summary>The interface members that a member of a class or structure implements, by name or explicitly.</summary>
    public static IEnumerable<ISymbol> ImplementedInterfaceMembers(this ISymbol member)
    {
        var name = member.Name.Substring(member.Name.LastIndexOf('.') + 1); // an explicit implementation is called Namespace.IInterface.Member
        if (member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            yield break;
        foreach (var candidate in type.AllInterfaces.SelectMany(contract => contract.GetMembers(name)))
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member))
                yield return candidate;
        }
    }
}

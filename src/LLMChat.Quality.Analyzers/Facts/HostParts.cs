using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Analyzers.Facts;

/// <summary>Types that are public because a host looks for them: it finds them by an attribute, and nobody writes a call to them.</summary>
internal static class HostParts
{
    // by name: the attributes come from packages of any version, and those derived from them count too
    private static readonly ImmutableHashSet<string> Attributes = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerAttribute",
        "Microsoft.CodeAnalysis.GeneratorAttribute",
        "System.Composition.ExportAttribute",
        "System.ComponentModel.Composition.ExportAttribute");

    public static bool Contains(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => IsExport(attribute.AttributeClass));

    private static bool IsExport(INamedTypeSymbol? attribute)
    {
        for (var current = attribute; current is not null; current = current.BaseType)
        {
            if (current.Name.EndsWith("Attribute", StringComparison.Ordinal) && Attributes.Contains(current.ToDisplayString()))
                return true;
        }

        return false;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>An attribute that keeps a runner from running a test.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Reason">What it says why, if anything.</param>
internal sealed record Skip(AttributeData Attribute, string? Reason)
{
    // by name: whichever version of a framework is referenced, and whether it is or not
    private static readonly ImmutableHashSet<string> AttributeNames = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "NUnit.Framework.IgnoreAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.IgnoreAttribute",
        "TUnit.Core.SkipAttribute");

    /// <remarks>Of xunit's [Fact] and [InlineData], NUnit's [TestCase], and whatever derives from them.</remarks>
    private static readonly ImmutableHashSet<string> ArgumentNames = ImmutableHashSet.Create(StringComparer.Ordinal, "Skip", "Ignore", "IgnoreReason");

    public bool HasReason => Reason is not null && Reason.Any(char.IsLetterOrDigit);

    /// <summary>Every skip of a test method, or of a class.</summary>
    public static IEnumerable<Skip> Of(ISymbol symbol) => symbol.GetAttributes().Select(Of).OfType<Skip>();

    private static Skip? Of(AttributeData attribute)
    {
        if (attribute.AttributeClass is { } type && AttributeNames.Contains(type.ToDisplayString()))
            return new Skip(attribute, attribute.ConstructorArguments.Select(argument => argument.Value as string).FirstOrDefault());
        return attribute.NamedArguments.Where(argument => ArgumentNames.Contains(argument.Key)).Select(argument => argument.Value.Value as string).FirstOrDefault(reason => reason is not null) is { } text
            ? new Skip(attribute, text)
            : null;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>What a test expects although its code asserts nothing: the framework checks it, or its name says that running through is the point.</summary>
internal static class OtherExpectation
{
    private static readonly ImmutableArray<string> Points = ImmutableArray.Create(
        "notthrow", "nothrow", "doesntthrow", "dontthrow", "neverthrow", "wontthrow", "withoutthrow", "notraise", "noexception", "withoutexception", "noerror", "withouterror",
        "notcrash", "notfail", "nothang", "notdeadlock", "notblock", "nostackoverflow", "notstackoverflow", "smoke", "compiles", "succeeds", "shouldsucceed", "completes", "shouldcomplete");

    public static bool IsOf(IMethodSymbol test) =>
        IsChecked(test.ReturnType)
        || Skip.Of(test).Any()
        || Skip.Of(test.ContainingType).Any()
        || test.GetAttributes().Any(SaysWhat)
        || Points.Any(test.Name.Replace("_", "").ToLowerInvariant().Contains);

    /// <summary>Whether the framework looks at what the test returns: ExpectedResult of NUnit, a property of FsCheck.</summary>
    private static bool IsChecked(ITypeSymbol type) =>
        type.SpecialType is not SpecialType.System_Void && type is not INamedTypeSymbol { Name: "Task" or "ValueTask", IsGenericType: false };

    /// <summary>[ExpectedException], or that the test ends in time.</summary>
    private static bool SaysWhat(AttributeData attribute) =>
        (attribute.AttributeClass is { } type && (type.Name is "MaxTimeAttribute" or "CancelAfterAttribute" || Expects(type.Name))) || attribute.NamedArguments.Any(argument => Expects(argument.Key));

    private static bool Expects(string name) => NameWords.Of(name).Any(word => word is "Expected" or "Expect" or "Timeout" || word.StartsWith("Throw", StringComparison.Ordinal));
}

using System.Collections.Immutable;

namespace LLMChat.Quality.Analyzers.Testing;

/// <summary>What methods that can fail a test are called.</summary>
/// <remarks>
/// By name: every assertion library and every team's own helpers speak the same few words, so nothing has to be bound, and a library
/// that is written tomorrow is known today. A name that only sounds so costs a finding that we do not make.
/// </remarks>
internal static class AssertionNames
{
    /// <remarks>FluentAssertions, Shouldly, Moq, Verify, Playwright, FakeItEasy, Akka, ArchUnit, bUnit and all that is called Assert.</remarks>
    private static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Assert", "Asserts", "Asserted", "Assertion", "Assertions", "Should", "Shouldnt", "Verify", "Verifies", "Verifier", "Expect", "Expects", "Must");

    private static readonly ImmutableHashSet<string> FirstWords = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Check", "Checks", "Ensure", "Ensures", "Received");

    private static readonly ImmutableHashSet<string> Names = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "DidNotReceive", "DidNotReceiveWithAnyArgs",                                                    // NSubstitute
        "Sample", "SampleAsync", "SampleModelBased", "SampleParallel", "SampleConcurrent", "SampleMetamorphic", "Faster", "ChiSquared", // CsCheck
        "QuickCheck", "QuickCheckThrowOnFailure", "VerboseCheck", "VerboseCheckThrowOnFailure",         // FsCheck
        "MatchSnapshot", "MatchInlineSnapshot", "MarkupMatches", "ToMatchSnapshot",                     // Snapshooter, bUnit
        "Fail");

    /// <remarks>Entity Framework prepares its database, and a collection its room, with names that begin like an assertion.</remarks>
    private static readonly ImmutableHashSet<string> OtherNames = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "EnsureCreated", "EnsureCreatedAsync", "EnsureDeleted", "EnsureDeletedAsync", "EnsureCapacity");

    private static readonly ImmutableHashSet<string> Receivers = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Assert", "Asserts", "Assertions", "Should", "Expect", "Check", "Received", "Approvals", "Snapshot", "Verifier");

    /// <summary>Whether a method of that name checks something.</summary>
    public static bool IsAssertion(string method)
    {
        if (Names.Contains(method))
            return true;
        if (OtherNames.Contains(method))
            return false;
        var words = NameWords.Of(method);
        return words.Any(Words.Contains) || (words.Count > 0 && FirstWords.Contains(words[0]));
    }

    /// <summary>Whether what has that name is where methods come from that check something: StringAssert, Check.</summary>
    public static bool IsSource(string name) => NameWords.Of(name) is [.., var last] words && Receivers.Contains(last) && (words.Count == 1 || !string.Equals(last, "Check", StringComparison.OrdinalIgnoreCase));
}

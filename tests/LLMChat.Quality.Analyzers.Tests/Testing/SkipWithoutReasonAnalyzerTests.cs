using LLMChat.Quality.Analyzers.Testing;
using LLMChat.Quality.Analyzers.Tests.Harness;

namespace LLMChat.Quality.Analyzers.Tests.Testing;

public sealed class SkipWithoutReasonAnalyzerTests
{
    [Theory]
    [InlineData("""[[|Fact(Skip = "")|]]""")]
    [InlineData("""[[|Theory(Skip = "  ")|], InlineData(1)]""")]
    [InlineData("""[[|Fact(Skip = "...")|]]""")]
    [InlineData("""[Theory, [|InlineData(1, Skip = "")|]]""")]
    [InlineData("""[Often(Times = 2), [|Often(Skip = "")|]]""")]
    [InlineData("""[NUnit.Framework.Test, [|NUnit.Framework.Ignore("")|]]""")]
    [InlineData("""[[|NUnit.Framework.TestCase(1, Ignore = "")|]]""")]
    [InlineData("""[[|NUnit.Framework.TestCase(1, IgnoreReason = " ")|]]""")]
    [InlineData("""[Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod, [|Microsoft.VisualStudio.TestTools.UnitTesting.Ignore|]]""")]
    [InlineData("""[Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod, [|Microsoft.VisualStudio.TestTools.UnitTesting.Ignore("-")|]]""")]
    [InlineData("""[TUnit.Core.Test, [|TUnit.Core.Skip("")|]]""")]
    public Task A_skip_without_words_is_reported_at_the_attribute(string attributes) => Check(attributes);

    [Theory]
    [InlineData("[Fact]")]
    [InlineData("[Fact(Skip = null)]")]
    [InlineData("""[Fact(Skip = "#12: the server is gone")]""")]
    [InlineData("[Fact(Skip = Reason)]")]
    [InlineData("[Fact(Skip = nameof(Reason))]")]
    [InlineData("""[Fact(DisplayName = "")]""")]
    [InlineData("""[NUnit.Framework.Test, NUnit.Framework.Ignore("waits for #12")]""")]
    [InlineData("[NUnit.Framework.Test, NUnit.Framework.Explicit]")]
    [InlineData("""[NUnit.Framework.TestCase("", Ignore = "waits for #12")]""")]
    [InlineData("""[NUnit.Framework.TestCase("", ExpectedResult = "")]""")]
    [InlineData("""[Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod, Microsoft.VisualStudio.TestTools.UnitTesting.Ignore("waits for #12")]""")]
    [InlineData("""[TUnit.Core.Test, TUnit.Core.Skip("waits for #12")]""")]
    [InlineData("[TUnit.Core.Test, TUnit.Core.SkipOnMac]")]
    [InlineData("[Microsoft.VisualStudio.TestTools.UnitTesting.Ignore]")]
    [InlineData("[Serialized(Ignore = \"\")]")]
    public Task A_reason_or_no_skip_or_no_test_is_fine(string attributes) => Check(attributes);

    [Fact]
    public async Task The_message_names_the_test_or_the_class()
    {
        var found = await Rule<SkipWithoutReasonAnalyzer>.ReportsMarked("""
            using Microsoft.VisualStudio.TestTools.UnitTesting;

            [TestClass, [|Ignore|]]
            public class Tests { [TestMethod, [|Ignore|]] public void Runs() { } }

            [TestClass, Ignore("The device is broken.")]
            public class DeviceTests { [TestMethod] public void Runs() { } }

            [Ignore]
            public class Settings { public string? Name { get; set; } }
            """ + Frameworks.MSTest);

        Assert.Equal("Say in the attribute why 'Tests' is skipped, so that the test report shows it", found[0].GetMessage());
        Assert.Contains("'Runs'", found[1].GetMessage(), StringComparison.Ordinal);
    }

    private static Task Check(string attributes) => Rule<SkipWithoutReasonAnalyzer>.ReportsMarked($$"""
        using Xunit;

        [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
        public class OftenAttribute : FactAttribute { public int Times { get; set; } }

        public class SerializedAttribute : System.Attribute { public string? Ignore { get; set; } }

        public class Tests
        {
            private const string Reason = "waits for #12";

            {{attributes}}
            public void Runs() { }
        }
        """ + Frameworks.NUnit + Frameworks.MSTest + Frameworks.TUnit);
}

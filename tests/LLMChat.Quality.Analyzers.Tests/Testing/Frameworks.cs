namespace LLMChat.Quality.Analyzers.Tests.Testing;

/// <summary>As much of other frameworks and libraries as a test needs to be one; xunit itself is referenced.</summary>
internal static class Frameworks
{
    public const string NUnit = """

        namespace NUnit.Framework.Interfaces { public interface ITestBuilder; }
        namespace NUnit.Framework
        {
            public class TestAttribute : System.Attribute { public object? ExpectedResult { get; set; } }
            public class TestCaseAttribute(params object?[] arguments) : System.Attribute, Interfaces.ITestBuilder { public object? ExpectedResult { get; set; } public string? Ignore { get; set; } public string? IgnoreReason { get; set; } }
            public class IgnoreAttribute(string reason = "") : System.Attribute;
            public class ExplicitAttribute : System.Attribute;
            public class CancelAfterAttribute(int timeout) : System.Attribute;
            public class MaxTimeAttribute(int milliseconds) : System.Attribute;
            public static class Assert { public static void That(bool condition) { } }
            public static class StringAssert { public static void Contains(string part, string whole) { } }
        }
        """;

    public const string MSTest = """

        namespace Microsoft.VisualStudio.TestTools.UnitTesting
        {
            public class TestClassAttribute : System.Attribute;
            public class TestMethodAttribute : System.Attribute;
            public class IgnoreAttribute(string? message = null) : System.Attribute;
            public class ExpectedExceptionAttribute(System.Type type) : System.Attribute;
            public class TimeoutAttribute(int timeout) : System.Attribute;
        }
        """;

    public const string TUnit = """

        namespace TUnit.Core
        {
            public class TestAttribute : System.Attribute;
            public class SkipAttribute(string reason) : System.Attribute;
            public class SkipOnMacAttribute() : SkipAttribute("not on a Mac");
        }
        """;
}

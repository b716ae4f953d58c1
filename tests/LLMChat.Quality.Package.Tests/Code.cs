namespace LLMChat.Quality.Package.Tests;

/// <summary>Source that breaks one rule.</summary>
internal static class Code
{
    /// <summary>LQ1001, on line 9.</summary>
    public const string AsyncVoid = """
        using System.Threading.Tasks;

        namespace Sample;

        /// <summary>A thing.</summary>
        public static class Thing
        {
            /// <summary>Starts and forgets.</summary>
            public static async void Start() => await Task.Yield();
        }
        """;

    /// <summary>CA1822, which nobody sees by default.</summary>
    public const string CouldBeStatic = """
        namespace Sample;

        /// <summary>A thing.</summary>
        public sealed class Thing
        {
            /// <summary>Doubles a number.</summary>
            public int Twice(int number) => number * 2;
        }
        """;

    /// <summary>CS0029.</summary>
    public const string DoesNotCompile = """
        namespace Sample;

        /// <summary>A thing.</summary>
        public static class Thing
        {
            /// <summary>Not a number.</summary>
            public static int Number => "one";
        }
        """;
}

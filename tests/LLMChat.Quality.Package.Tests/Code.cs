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

    /// <summary>CA1825 and CA2002: a suggestion nobody sees by default, and a rule that is off.</summary>
    public const string EmptyArray = """
        namespace Sample;

        /// <summary>A thing.</summary>
        public static class Thing
        {
            /// <summary>No numbers.</summary>
            public static int[] None()
            {
                lock ("everyone's")
                    return new int[0];
            }
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

    /// <summary>LQ6001, a password in a connection string.</summary>
    public static string Secret() => $$"""
        namespace Sample;

        /// <summary>A thing.</summary>
        public static class Thing
        {
            /// <summary>Where the data is.</summary>
            public const string Connection = "{{ConnectionString()}}";
        }
        """;

    /// <summary>LQ1001 twice and LQ6001 three times, each silenced in one of the ways the compiler offers.</summary>
    public static string Suppressions() => $$"""
        using System.Diagnostics.CodeAnalysis;
        using System.Threading.Tasks;

        namespace Sample;

        /// <summary>A thing.</summary>
        public static class Thing
        {
            /// <summary>Starts and forgets.</summary>
            [SuppressMessage("CodeQuality", "LQ1001", Justification = "The framework asks for this signature.")]
            public static async void Justified() => await Task.Yield();

            /// <summary>Starts and forgets.</summary>
            [SuppressMessage("CodeQuality", "LQ1001")]
            public static async void Bare() => await Task.Yield();

        #pragma warning disable LQ6001
            /// <summary>Silenced by a pragma.</summary>
            public const string Pragma = "{{ConnectionString()}}";
        #pragma warning restore LQ6001

            /// <summary>Silenced with a reason.</summary>
            [SuppressMessage("Security", "LQ6001", Justification = "The database of the tests, reachable from nowhere.")]
            public const string JustifiedSecret = "{{ConnectionString()}}";

            /// <summary>Silenced without one.</summary>
            [SuppressMessage("Security", "LQ6001")]
            public const string BareSecret = "{{ConnectionString()}}";
        }
        """;

    private static string ConnectionString() => $"Server=db;Database=shop;User Id=sa;Password={Noise.Text(24)}";
}

namespace LLMChat.Quality.Package.Tests;

/// <summary>One violation of each rule whose every finding is a bug.</summary>
internal static class CriticalBugs
{
    public const string Source = """
        using System;
        using System.Buffers;
        using System.Collections.Generic;
        using System.Diagnostics.CodeAnalysis;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;

        namespace Sample;

        /// <summary>What the compiler warns of.</summary>
        public static class Compiled
        {
            /// <summary>CS0251.</summary>
            public static int Negative(int[] numbers) => numbers[-1];

            /// <summary>CS0464.</summary>
            public static bool LessThanNull(int? number) => number < null;

            /// <summary>CS0665.</summary>
            public static int Assigned(bool condition)
            {
                if (condition = true)
                    return 1;
                return 2;
            }

            /// <summary>CS1717.</summary>
            public static int ToItself(int number)
            {
                number = number;
                return number;
            }
        }

        /// <summary>CA2015.</summary>
        public sealed class Memories : MemoryManager<byte>
        {
            /// <summary>Too early.</summary>
            ~Memories() => Dispose(false);

            /// <inheritdoc />
            public override Span<byte> GetSpan() => default;

            /// <inheritdoc />
            public override MemoryHandle Pin(int elementIndex = 0) => default;

            /// <inheritdoc />
            public override void Unpin()
            {
            }

            /// <inheritdoc />
            protected override void Dispose(bool disposing)
            {
            }
        }

        /// <summary>CA2260.</summary>
        public sealed class Twin : IParsable<int>
        {
            static int IParsable<int>.Parse(string s, IFormatProvider? provider) => 0;

            static bool IParsable<int>.TryParse(string? s, IFormatProvider? provider, out int result)
            {
                result = 0;
                return false;
            }
        }

        /// <summary>What the analyzers of the SDK see.</summary>
        public sealed class Analyzed
        {
            // CA2259
            [ThreadStatic]
            private int perInstance;

            /// <summary>Uses it.</summary>
            public int Next() => perInstance++;

            /// <summary>CA2013.</summary>
            public static bool Boxes(int left, int right) => ReferenceEquals(left, right);

            /// <summary>CA2017.</summary>
            public static void TooFew(ILogger logger) => logger.LogInformation("{First} and {Second}", 1);

            /// <summary>CA2023.</summary>
            public static void Braces(ILogger logger) => logger.LogInformation("{First", 1);

            /// <summary>CA2018.</summary>
            public static void Bytes(int[] from, int[] to) => Buffer.BlockCopy(from, 0, to, 0, from.Length);

            /// <summary>CA2021.</summary>
            public static IEnumerable<string> Casts(int[] numbers) => numbers.Cast<string>();

            /// <summary>CA2241.</summary>
            public static string Formats() => string.Format("{0} and {1}", "one");

            /// <summary>CA2242.</summary>
            public static bool IsNoNumber(double number) => number == double.NaN;

            /// <summary>CA2247.</summary>
            public static TaskCompletionSource<int> Source() => new(TaskContinuationOptions.RunContinuationsAsynchronously);

            /// <summary>CA2248.</summary>
            public static bool OtherEnum(DayOfWeek day) => day.HasFlag(DateTimeKind.Utc);

            /// <summary>CA2261.</summary>
            public static async Task Throws(Task<int> task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        """;
}

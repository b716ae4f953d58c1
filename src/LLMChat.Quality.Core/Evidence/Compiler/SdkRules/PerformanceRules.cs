using System.Collections.Immutable;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkDefault;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkRow;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Rules of the .NET analyzers about work that could be spared.</summary>
/// <remarks>
/// Not here, though they are of the kind: CA1849, CA1822, CA1852, CA1845, CA1846, CA1853, CA1855, CA1865, CA1866 and CA1868. In a solution of 300,000 lines they took a quarter of
/// all compile time between them (CA1849 alone an eighth), and what most of them find nobody would ever measure in a running program.
/// </remarks>
internal static class PerformanceRules
{
    public static ImmutableArray<SdkRow> All { get; } =
    [
        Slow("CA1825", Suggestion, Severity.Low,    "Avoid zero-length array allocations"),
        Slow("CA1826", Suggestion, Severity.Low,    "Do not use Enumerable methods on indexable collections"),
        Slow("CA1827", Suggestion, Severity.Medium, "Do not use Count() or LongCount() when Any() can be used"),
        Slow("CA1828", Suggestion, Severity.Medium, "Do not use CountAsync() or LongCountAsync() when AnyAsync() can be used"),
        Slow("CA1829", Suggestion, Severity.Low,    "Use Length/Count property instead of Count() when available"),
        Slow("CA1830", Suggestion, Severity.Low,    "Prefer strongly-typed Append and Insert method overloads on StringBuilder"),
        Slow("CA1831", Warning,    Severity.Low,    "Use AsSpan or AsMemory instead of Range-based indexers when appropriate"),
        Slow("CA1832", Suggestion, Severity.Low,    "Use AsSpan or AsMemory instead of Range-based indexers when appropriate"),
        Slow("CA1833", Suggestion, Severity.Low,    "Use AsSpan or AsMemory instead of Range-based indexers when appropriate"),
        Slow("CA1834", Suggestion, Severity.Low,    "Consider using 'StringBuilder.Append(char)' when applicable"),
        Slow("CA1835", Suggestion, Severity.Low,    "Prefer the 'Memory'-based overloads for 'ReadAsync' and 'WriteAsync'"),
        Slow("CA1836", Suggestion, Severity.Low,    "Prefer IsEmpty over Count"),
        Slow("CA1837", Suggestion, Severity.Low,    "Use 'Environment.ProcessId'"),
        Slow("CA1838", Suggestion, Severity.Low,    "Avoid 'StringBuilder' parameters for P/Invokes"),
        Slow("CA1839", Suggestion, Severity.Low,    "Use 'Environment.ProcessPath'"),
        Slow("CA1840", Suggestion, Severity.Low,    "Use 'Environment.CurrentManagedThreadId'"),
        Slow("CA1841", Suggestion, Severity.Medium, "Prefer Dictionary.Contains methods"),
        Slow("CA1842", Suggestion, Severity.Low,    "Do not use 'WhenAll' with a single task"),
        Slow("CA1843", Suggestion, Severity.Medium, "Do not use 'WaitAll' with a single task"),
        Slow("CA1844", Suggestion, Severity.Medium, "Provide memory-based overrides of async methods when subclassing 'Stream'"),
        Slow("CA1847", Suggestion, Severity.Low,    "Use char literal for a single character lookup"),
        Slow("CA1850", Suggestion, Severity.Low,    "Prefer static 'HashData' method over 'ComputeHash'"),
        Slow("CA1854", Suggestion, Severity.Low,    "Prefer the 'IDictionary.TryGetValue(TKey, out TValue)' method"),
        Slow("CA1858", Suggestion, Severity.Low,    "Use 'StartsWith' instead of 'IndexOf'"),
        Slow("CA1860", Suggestion, Severity.Low,    "Avoid using 'Enumerable.Any()' extension method"),
        Slow("CA1861", Suggestion, Severity.Low,    "Avoid constant arrays as arguments"),
        Slow("CA1862", Suggestion, Severity.Low,    "Use the 'StringComparison' method overloads to perform case-insensitive string comparisons"),
        Slow("CA1864", Suggestion, Severity.Low,    "Prefer the 'IDictionary.TryAdd(TKey, TValue)' method"),
        Slow("CA1869", Suggestion, Severity.Medium, "Cache and reuse 'JsonSerializerOptions' instances"),
        Slow("CA1870", Suggestion, Severity.Low,    "Use a cached 'SearchValues' instance"),
        Slow("CA1871", Suggestion, Severity.Medium, "Do not pass a nullable struct to 'ArgumentNullException.ThrowIfNull'"),
        Slow("CA1872", Suggestion, Severity.Low,    "Prefer 'Convert.ToHexString' and 'Convert.ToHexStringLower' over call chains based on 'BitConverter.ToString'"),
        Slow("CA1874", Suggestion, Severity.Low,    "Use 'Regex.IsMatch'"),
        Slow("CA1875", Suggestion, Severity.Low,    "Use 'Regex.Count'"),
    ];
}

using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Every rule of the .NET SDK and the compiler that we know, switch on where it is off, and score.</summary>
/// <remarks>
/// Left out because they cost more than they find: CA1062 and the code metrics CA1501, CA1502, CA1505, CA1506 (half of the compile time of a
/// 40,000-line library; our own cognitive complexity takes their place), the data-flow rules CA1303, CA1508, CA2000, CA2213, CA3001 to CA3012,
/// CA5389, CA5390, CA5403 (quadratic in calls). Left out as opinions: CA1031 (our own rule finds the empty ones), CA1848, CA2007.
/// </remarks>
internal static class SdkRuleTable
{
    /// <summary>Every row, by family.</summary>
    public static ImmutableArray<SdkRow> All { get; } =
    [
        .. InjectionRules.All, .. XmlRules.All, .. DeserializationRules.All, .. CryptographyRules.All, .. TransportRules.All, .. WebRules.All, .. PlatformRules.All,
        .. ReliabilityRules.All, .. CompilerRules.All, .. PerformanceRules.All, .. DocumentationRules.All,
    ];

    /// <summary>Every row by the id of its rule.</summary>
    public static FrozenDictionary<string, SdkRow> ById { get; } = All.ToFrozenDictionary(row => row.Rule.Id, StringComparer.Ordinal);

    /// <summary>The metrics that suffer when the .NET analyzers do not run.</summary>
    public static ImmutableArray<string> Metrics { get; } = [MetricNames.CodeFindings, MetricNames.SecurityFindings, MetricNames.PerformanceFindings];
}

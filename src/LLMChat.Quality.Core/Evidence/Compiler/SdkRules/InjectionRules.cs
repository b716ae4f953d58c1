using System.Collections.Immutable;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkDefault;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkRow;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.Weaknesses;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Rules about text that becomes a command: queries, headers, pages.</summary>
internal static class InjectionRules
{
    public static ImmutableArray<SdkRow> All { get; } =
    [
        Weakness("CA2100", Off,        7.5m, SqlInjection,       "Review SQL queries for security vulnerabilities"),
        Weakness("CA5363", Suggestion, 6.1m, CrossSiteScripting, "Do Not Disable Request Validation"),
        Weakness("CA5365", Suggestion, 6.1m, HeaderInjection,    "Do Not Disable HTTP Header Checking"),
    ];
}

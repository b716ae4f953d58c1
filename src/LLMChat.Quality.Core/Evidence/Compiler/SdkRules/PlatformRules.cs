using System.Collections.Immutable;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkDefault;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkRow;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.Weaknesses;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Rules about storage grants and native libraries.</summary>
internal static class PlatformRules
{
    public static ImmutableArray<SdkRow> All { get; } =
    [
        Weakness("CA5375", Off, 6.5m, ExcessiveAccess, "Do Not Use Account Shared Access Signature"),
        Weakness("CA5376", Off, 5.9m, ClearText,       "Use SharedAccessProtocol HttpsOnly"),
        Weakness("CA5377", Off, 5.3m, ExcessiveAccess, "Use Container Level Access Policy"),
        Weakness("CA5392", Off, 3.7m, SearchPath,      "Use DefaultDllImportSearchPaths attribute for P/Invokes"),
        Weakness("CA5393", Off, 6.5m, SearchPath,      "Do not use unsafe DllImportSearchPath value"),
    ];
}

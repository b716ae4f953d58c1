using System.Collections.Immutable;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkDefault;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkRow;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.Weaknesses;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Rules about certificates and TLS.</summary>
internal static class TransportRules
{
    public static ImmutableArray<SdkRow> All { get; } =
    [
        Weakness("CA5359", Suggestion, 8.1m, CertificateValidation, "Do Not Disable Certificate Validation"),
        Weakness("CA5361", Off,        7.4m, WeakTransport,         "Do Not Disable SChannel Use of Strong Crypto"),
        Weakness("CA5364", Suggestion, 7.4m, WeakTransport,         "Do Not Use Deprecated Security Protocols"),
        Weakness("CA5378", Off,        7.4m, WeakTransport,         "Do not disable ServicePointManagerSecurityProtocols"),
        Weakness("CA5380", Off,        7.4m, TrustAnchor,           "Do Not Add Certificates To Root Store"),
        Weakness("CA5381", Off,        5.9m, TrustAnchor,           "Ensure Certificates Are Not Added To Root Store"),
        Weakness("CA5386", Off,        3.7m, WeakTransport,         "Avoid hardcoding SecurityProtocolType value"),
        Weakness("CA5397", Suggestion, 7.4m, WeakTransport,         "Do not use deprecated SslProtocols values"),
        Weakness("CA5398", Off,        3.7m, WeakTransport,         "Avoid hardcoded SslProtocols values"),
    ];
}

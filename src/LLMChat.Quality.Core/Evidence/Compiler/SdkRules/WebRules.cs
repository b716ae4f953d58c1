using System.Collections.Immutable;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkDefault;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.SdkRow;
using static LLMChat.Quality.Core.Evidence.Compiler.SdkRules.Weaknesses;

namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Rules about requests, cookies and tokens.</summary>
internal static class WebRules
{
    public static ImmutableArray<SdkRow> All { get; } =
    [
        Weakness("CA3147", Suggestion, 6.5m, CrossSiteRequestForgery, "Mark Verb Handlers With Validate Antiforgery Token"),
        Weakness("CA5368", Suggestion, 6.5m, CrossSiteRequestForgery, "Set ViewStateUserKey For Classes Derived From Page"),
        Weakness("CA5382", Off,        5.3m, CookieWithoutSecure,     "Use Secure Cookies In ASP.NET Core"),
        Weakness("CA5383", Off,        4.3m, CookieWithoutSecure,     "Ensure Use Secure Cookies In ASP.NET Core"),
        Weakness("CA5391", Off,        5.4m, CrossSiteRequestForgery, "Use antiforgery tokens in ASP.NET Core MVC controllers"),
        Weakness("CA5395", Off,        4.3m, CrossSiteRequestForgery, "Miss HttpVerb attribute for action methods"),
        Weakness("CA5396", Off,        5.3m, CookieWithoutHttpOnly,   "Set HttpOnly to true for HttpCookie"),
        Weakness("CA5404", Off,        7.1m, TokenValidation,         "Do not disable token validation checks"),
        Weakness("CA5405", Off,        7.4m, TokenValidation,         "Do not always skip token validation in delegates"),
    ];
}

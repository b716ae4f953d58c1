namespace LLMChat.Quality.Core.Evidence.Compiler.SdkRules;

/// <summary>Weaknesses by name, with their numbers and places in the OWASP Top Ten of 2021 and 2025.</summary>
internal static class Weaknesses
{
    public static Weakness BrokenCipher { get; } = new([327], ["A02:2021", "A04:2025"]);
    public static Weakness CertificateValidation { get; } = new([295], ["A07:2021", "A07:2025"]);
    public static Weakness ClearText { get; } = new([319], ["A02:2021", "A04:2025"]);
    public static Weakness CookieWithoutHttpOnly { get; } = new([1004], ["A05:2021", "A02:2025"]);
    public static Weakness CookieWithoutSecure { get; } = new([614], ["A05:2021", "A02:2025"]);
    public static Weakness CrossSiteRequestForgery { get; } = new([352], ["A01:2021", "A01:2025"]);
    public static Weakness CrossSiteScripting { get; } = new([79], ["A03:2021", "A05:2025"]);
    public static Weakness Deserialization { get; } = new([502], ["A08:2021", "A08:2025"]);
    public static Weakness ExcessiveAccess { get; } = new([732], ["A01:2021", "A01:2025"]);
    public static Weakness HeaderInjection { get; } = new([113], ["A03:2021", "A05:2025"]);
    public static Weakness PredictableVector { get; } = new([329], ["A02:2021", "A04:2025"]);
    public static Weakness SearchPath { get; } = new([427], ["A08:2021", "A08:2025"]);
    public static Weakness SqlInjection { get; } = new([89], ["A03:2021", "A05:2025"]);
    public static Weakness TokenValidation { get; } = new([347], ["A02:2021", "A04:2025"]);
    public static Weakness TrustAnchor { get; } = new([296], ["A07:2021", "A07:2025"]);
    public static Weakness WeakKey { get; } = new([326], ["A02:2021", "A04:2025"]);
    public static Weakness WeakKeyDerivation { get; } = new([916], ["A02:2021", "A04:2025"]);
    public static Weakness WeakRandom { get; } = new([338], ["A02:2021", "A04:2025"]);
    public static Weakness WeakTransport { get; } = new([326, 327], ["A02:2021", "A04:2025"]);
    public static Weakness XmlExternalEntity { get; } = new([611], ["A05:2021", "A02:2025"]);
    public static Weakness XsltScript { get; } = new([94, 611], ["A03:2021", "A05:2025"]);
}

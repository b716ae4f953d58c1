namespace LLMChat.Quality.Core.Tests.Reporting;

/// <summary>Text that tries to become something else where it lands.</summary>
internal static class Hostile
{
    public static string[] All { get; } =
    [
        "<script>alert(1)</script>",
        "\" onmouseover=alert(1) x=\"",
        "' onfocus='alert(1)",
        "</title></style></svg>]]>--><img src=x onerror=alert(1)>",
        "</style><link rel=stylesheet href=http://evil.example/x.css>",
        "<svg onload=alert(1)>",
        "javascript:alert(1)",
        "`````` | a | @team #123 ![x](http://evil.example/x.png) <img src=x> </details>",
        "[click](http://evil.example) www.evil.example GH-7 a@b.example",
        "\u001b[31mred\u001b[0m \u001b]52;c;ZWNobw==\u0007 \u001b]8;;http://evil.example\u001b\\link\u001b]8;;\u001b\\",
        "first\r\n::error file=x::injected\n##[error]injected ##vso[task.setvariable variable=x]y",
        "\u202Egpj.exe \u2066x\u2069 zero\u200Bwidth \uFEFF",
        "\uD800 lone \uDC00 surrogates \uFFFF",
        "{0} {{1}} [a](1) %SRCROOT% %41 ../../../etc/passwd",
    ];

    public static TheoryData<string> Texts { get; } = [.. All];
}

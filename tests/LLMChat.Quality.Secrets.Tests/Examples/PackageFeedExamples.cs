namespace LLMChat.Quality.Secrets.Tests.Examples;

/// <summary>Examples of LQ6600–6699.</summary>
internal static class PackageFeedExamples
{
    private static readonly Noise Noise = new("feeds");

    public static IEnumerable<RuleExamples> All() => [NuGet(), Npm()];

    private static RuleExamples NuGet()
    {
        var token = Noise.Base32(52).ToLowerInvariant();
        var human = "Tr0ub" + "4dor&3";
        return new("LQ6600",
            [
                new($"<add key=\"ClearTextPassword\" value=\"{token}\" />", token, "nuget.config"),
                new($"<contoso>\n  <add key='Username' value='ci' />\n  <add key='ClearTextPassword' value='{human}' />\n</contoso>", human, "NuGet.Config"),
                new($"<ADD KEY = \"cleartextpassword\"  VALUE = \"{token}\"/>", token, "nuget.config"),
            ],
            [
                new("<add key=\"ClearTextPassword\" value=\"%FEED_TOKEN%\" />", "nuget.config"),
                new("<add key=\"ClearTextPassword\" value=\"\" />", "nuget.config"),
                new("<add key=\"ClearTextPassword\" value=\"{{token}}\" />", "nuget.config"),
                new($"<add key=\"Username\" value=\"{token}\" />", "nuget.config"),
                new("<add key=\"ClearTextPassword\" value=\"your_token\" />", "nuget.config"),
                new("ClearTextPassword is stored in plain text", "readme.md"),
            ]);
    }

    private static RuleExamples Npm()
    {
        var token = SourceHostExamples.Checked("npm_");
        var madeUp = "npm_" + Noise.AlphaNumeric(36);
        return new("LQ6601",
            [
                new($"//registry.npmjs.org/:_authToken={token}\n", token, ".npmrc"),
                new($"NPM_TOKEN={token}", token, ".env"),
                new($"const token = '{token}';", token, "publish.js"),
                new($"NPM_TOKEN={madeUp}", madeUp, ".env", SecretConfidence.Low),
            ],
            [
                new("//registry.npmjs.org/:_authToken=${NPM_TOKEN}", ".npmrc"),
                new("npm_" + Noise.AlphaNumeric(35)),
                new("npm_" + Noise.AlphaNumeric(37)),
                new("npm_" + new string('x', 36)),
                new("npm_config_registry_and_something_else_long"),
                new("x" + token),
            ]);
    }
}

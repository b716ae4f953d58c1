namespace LLMChat.Quality.Secrets.Tests.Examples;

/// <summary>Examples of LQ6300–6599.</summary>
internal static class ProviderExamples
{
    private static readonly Noise Noise = new("providers");

    public static IEnumerable<RuleExamples> All() => [Stripe(), SlackToken(), SlackWebhook(), OpenAI(), Anthropic()];

    private static RuleExamples Stripe()
    {
        var key = "sk_live_" + Noise.AlphaNumeric(24);
        var longKey = "sk_live_51" + Noise.AlphaNumeric(97);
        var restricted = "rk_live_" + Noise.AlphaNumeric(24);
        return new("LQ6300",
            [
                new($"StripeConfiguration.ApiKey = \"{key}\";", key),
                new($"STRIPE={longKey}\n", longKey, ".env"),
                new($"\"Stripe\": \"{restricted}\"", restricted, "appsettings.json"),
            ],
            [
                new("sk_test_" + Noise.AlphaNumeric(24)),
                new("pk_live_" + Noise.AlphaNumeric(24)),
                new("sk_live_" + Noise.AlphaNumeric(12)),
                new("sk_live_" + new string('x', 24)),
                new("sk_live_your_key"),
                new("risk_live_" + Noise.AlphaNumeric(24)),
            ]);
    }

    private static RuleExamples SlackToken()
    {
        var bot = $"xoxb-{Noise.Numeric(12)}-{Noise.Numeric(12)}-{Noise.AlphaNumeric(24)}";
        var user = $"xoxp-{Noise.Numeric(12)}-{Noise.Numeric(12)}-{Noise.Numeric(12)}-{Noise.Hex(32)}";
        var app = $"xapp-1-A{Noise.UpperDigits(10)}-{Noise.Numeric(13)}-{Noise.Hex(64)}";
        return new("LQ6400",
            [
                new($"var token = \"{bot}\";", bot),
                new($"SLACK_TOKEN={user}\n", user, ".env"),
                new($"token: {app}\n", app, "slack.yml"),
            ],
            [
                new("xoxb-your-token-here-please-now"),
                new($"xoxb-{Noise.Numeric(4)}-{Noise.AlphaNumeric(24)}"),
                new("xoxb-" + new string('x', 40)),
                new($"xoxz-{Noise.Numeric(12)}-{Noise.Numeric(12)}-{Noise.AlphaNumeric(24)}"),
                new("xoxb-000000000000-000000000000-" + new string('0', 24)),
                new($"a{bot}"),
            ]);
    }

    private static RuleExamples SlackWebhook()
    {
        const string Host = "https://hooks.slack." + "com/";
        var path = $"services/T{Noise.UpperDigits(8)}/B{Noise.UpperDigits(8)}/{Noise.AlphaNumeric(24)}";
        return new("LQ6401",
            [
                new($"var hook = \"{Host}{path}\";", path),
                new($"SLACK_WEBHOOK={Host}{path}\n", path, ".env"),
                new($"webhook: {Host}{path}\n", path, "alerts.yml"),
            ],
            [
                new($"{Host}services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX"),
                new($"{Host}services/"),
                new($"{Host}services/T{Noise.UpperDigits(8)}/B{Noise.UpperDigits(8)}"),
                new($"{Host}services/${{SLACK_PATH}}"),
                new($"https://hooks.contoso.com/{path}"),
                new($"{Host}services/T{Noise.UpperDigits(8)}/B{Noise.UpperDigits(8)}/{Noise.AlphaNumeric(8)}"),
            ]);
    }

    private static RuleExamples OpenAI()
    {
        const string Middle = "T3Blbk" + "FJ";
        var old = $"sk-{Noise.AlphaNumeric(20)}{Middle}{Noise.AlphaNumeric(20)}";
        var project = $"sk-proj-{Noise.UrlSafe(74)}{Middle}{Noise.UrlSafe(73)}x";
        return new("LQ6500",
            [
                new($"var key = \"{old}\";", old),
                new($"OPENAI_API_KEY={project}\n", project, ".env"),
                new($"{{ \"OpenAI\": \"{project}\" }}", project, "appsettings.json"),
            ],
            [
                new($"sk-{Noise.AlphaNumeric(48)}"),
                new($"sk-{Noise.AlphaNumeric(10)}{Middle}{Noise.AlphaNumeric(10)}"),
                new($"{Noise.AlphaNumeric(20)}{Middle}{Noise.AlphaNumeric(20)}"),
                new($"sk-{new string('x', 20)}{Middle}{new string('x', 20)}"),
                new("sk-proj-your-key"),
                new($"sk-{Noise.AlphaNumeric(20)}{Middle.ToLowerInvariant()}{Noise.AlphaNumeric(20)}"),
            ]);
    }

    private static RuleExamples Anthropic()
    {
        var key = $"sk-ant-api03-{Noise.UrlSafe(92)}AA";
        var admin = $"sk-ant-admin01-{Noise.UrlSafe(92)}AA";
        return new("LQ6501",
            [
                new($"var key = \"{key}\";", key),
                new($"ANTHROPIC_API_KEY={admin}\n", admin, ".env"),
                new($"x-api-key: {key}\n", key, "request.http"),
            ],
            [
                new("sk-ant-api03-your-key"),
                new($"sk-ant-api03-{Noise.UrlSafe(40)}"),
                new($"sk-ant-xyz03-{Noise.UrlSafe(92)}AA"),
                new($"sk-ant-api03-{new string('x', 92)}AA"),
                new($"sk-ant-api-{Noise.UrlSafe(92)}AA"),
                new($"ask-ant-colony-{Noise.UrlSafe(92)}"),
            ]);
    }
}

namespace LLMChat.Quality.Secrets.Rules;

/// <summary>LQ6400–6499: messaging.</summary>
internal static class MessagingRules
{
    public static SecretRule[] All { get; } =
    [
        new()
        {
            Id = "LQ6400", Name = "slack-token", Title = "Slack token", Provider = "Slack",
            Keywords = ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xapp-"],
            Pattern = @"\b(?<value>(?:xox[baprs]-[0-9]{8,14}-[0-9A-Za-z-]{16,}|xoxe(?:\.xox[bp])?-[0-9]-[0-9A-Za-z-]{100,}|xapp-[0-9]-[A-Z0-9]{8,14}-[0-9]{8,16}-[a-f0-9]{32,}))(?:[^0-9A-Za-z-]|$)", Window = new(1, 300), MinimumEntropyBitsPerCharacter = 3.0,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.0m,
            Remedy = "Revoke it with auth.revoke or by regenerating the app's tokens under api.slack.com/apps.",
        },
        new()
        {
            Id = "LQ6401", Name = "slack-webhook", Title = "Slack incoming webhook", Provider = "Slack",
            Keywords = ["hooks.slack.com"],
            Pattern = @"\bhooks\.slack\.com/(?<value>(?:services|workflows)/[A-Z0-9]{8,14}/[A-Z0-9]{8,14}/[A-Za-z0-9]{20,})\b", Window = new(1, 120), MinimumEntropyBitsPerCharacter = 3.5,
            Confidence = SecretConfidence.High, SecuritySeverity = 7.0m,
            Remedy = "Delete the webhook in the app's settings under api.slack.com/apps and make a new one.",
        },
    ];
}

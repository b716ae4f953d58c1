namespace LLMChat.Quality.Secrets.Rules;

/// <summary>LQ6900–6999: Chinese clouds and services.</summary>
internal static class ChineseCloudRules
{
    public static SecretRule[] All { get; } =
    [
        new()
        {
            Id = "LQ6900", Name = "aliyun-access-key", Title = "Aliyun (Alibaba Cloud) access key id", Provider = "Alibaba Cloud",
            Keywords = ["LTAI"],
            Pattern = @"\b(?<value>LTAI[A-Za-z0-9]{12,26})\b", Window = new(1, 40), MinimumEntropyBitsPerCharacter = 3.3,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.5m,
            Remedy = "Disable and delete the AccessKey in the RAM console, look into ActionTrail for its use, and use RAM roles or STS tokens.",
        },
    ];
}

using LLMChat.Quality.Secrets.Proofs;

namespace LLMChat.Quality.Secrets.Rules;

/// <summary>LQ6100–6199: clouds.</summary>
internal static class CloudRules
{
    public static SecretRule[] All { get; } =
    [
        new()
        {
            Id = "LQ6100", Name = "aws-access-key-id", Title = "AWS access key id", Provider = "Amazon Web Services",
            Keywords = ["AKIA", "ASIA"],
            Pattern = @"\b(?<value>(?:AKIA|ASIA)[A-Z2-7]{16})\b", Window = new(1, 24), MinimumEntropyBitsPerCharacter = 3.0,
            Proof = AwsKeyId.Proof,
            Confidence = SecretConfidence.Medium, SecuritySeverity = 9.5m,
            Remedy = "Deactivate and delete the key in IAM (Security credentials), look into CloudTrail for its use, and sign in with roles or IAM Identity Center instead of keys.",
        },
        new()
        {
            Id = "LQ6101", Name = "aws-secret-access-key", Title = "AWS secret access key", Provider = "Amazon Web Services",
            Keywords = ["secret_access_key", "secretaccesskey", "secret-access-key", "aws_secret", "awssecret", "AKIA"],
            Pattern = @"(?i:(?:secret_?-?access_?-?key|aws_?secret(?:_?key)?)[""']?\]?\s{0,20}(?:=|:|=>|,|:=)\s{0,20}@?[""']?|AKIA[A-Z2-7]{16}[""']?[\s,;:|]{1,60}(?:[A-Za-z_]{0,40}[""']?\s{0,5}[=:]\s{0,5})?[""']?)(?<value>[A-Za-z0-9/+]{40})(?:[^A-Za-z0-9/+=]|$)",
            Window = new(4, 160), MinimumEntropyBitsPerCharacter = 4.0,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.8m,
            Remedy = "Deactivate and delete the key in IAM (Security credentials), look into CloudTrail for its use, and sign in with roles or IAM Identity Center instead of keys.",
        },
        new()
        {
            Id = "LQ6102", Name = "azure-storage-key", Title = "Azure storage account key", Provider = "Microsoft Azure",
            Keywords = ["AccountKey", "account_key", "account-key", "StorageKey", AzureStorageKey.Signature],
            Pattern = @"(?:^|[^A-Za-z0-9/+])(?<value>[A-Za-z0-9/+]{86}==)", Window = new(90, 160), MinimumEntropyBitsPerCharacter = 4.0,
            Proof = AzureStorageKey.Proof,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.8m,
            Remedy = "Rotate both keys of the account (az storage account keys renew), then use managed identity with DefaultAzureCredential and disallow shared keys.",
        },
        new()
        {
            Id = "LQ6103", Name = "azure-shared-access-key", Title = "Azure Service Bus, Event Hubs or IoT Hub key", Provider = "Microsoft Azure",
            Keywords = ["SharedAccessKey", "shared_access_key"],
            Pattern = @"(?i:shared_?access_?key)[""']?\s{0,5}[=:]\s{0,5}[""']?(?<value>[A-Za-z0-9/+]{42,44}=)", Window = new(1, 100), MinimumEntropyBitsPerCharacter = 4.0,
            Confidence = SecretConfidence.High, SecuritySeverity = 9.0m,
            Remedy = "Regenerate the key of the authorization rule, then use managed identity with DefaultAzureCredential.",
        },
        new()
        {
            Id = "LQ6110", Name = "google-api-key", Title = "Google API key", Provider = "Google Cloud",
            Keywords = ["AIza"],
            Pattern = @"\b(?<value>AIza[A-Za-z0-9_-]{35})(?:[^A-Za-z0-9_-]|$)", Window = new(1, 48), MinimumEntropyBitsPerCharacter = 3.0,
            Confidence = SecretConfidence.High, SecuritySeverity = 8.5m,
            Remedy = "Delete the key under APIs & Services, Credentials; make a new one restricted to the API and the caller.",
        },
    ];
}

using LLMChat.Quality.Secrets.Proofs;

namespace LLMChat.Quality.Secrets.Tests.Examples;

/// <summary>Examples of LQ6100–6199 and LQ6900–6999.</summary>
internal static class CloudExamples
{
    private static readonly Noise Noise = new("clouds");

    public static IEnumerable<RuleExamples> All() => [AwsKeyIds(), AwsSecrets(), AzureStorage(), AzureSharedAccess(), Google(), Aliyun()];

    /// <summary>A key id of the account 123456123456.</summary>
    public static string AwsKeyIdOf(string prefix)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = ((1L << 47) | (123456123456L << 7)) << 2;
        var digits = Enumerable.Range(0, 10).Select(index => Alphabet[(int)((bits >> (45 - (5 * index))) & 31)]);
        return prefix + string.Concat(digits) + Noise.Base32(6);
    }

    /// <summary>A key with signature and checksum.</summary>
    public static string AzureStorageKeyOf(bool valid)
    {
        var bytes = Noise.Bytes(64);
        var text = Convert.ToBase64String(bytes);
        bytes = Convert.FromBase64String(text[..AzureStorageKey.SignatureOffset] + AzureStorageKey.Signature + "AAAAAA==");
        var checksum = Marvin32.Of(bytes, 60, AzureStorageKey.Seed) + (valid ? 0u : 1u);
        BitConverter.GetBytes(checksum).CopyTo(bytes, 60);
        return Convert.ToBase64String(bytes);
    }

    private static RuleExamples AwsKeyIds()
    {
        var id = AwsKeyIdOf("AKIA");
        var session = AwsKeyIdOf("ASIA");
        var old = "AKIA" + "7776" + Noise.Base32(12);
        return new("LQ6100",
            [
                new($"aws_access_key_id = {id}\naws_secret_access_key = {Noise.Base64(40)}\n", id, "credentials"),
                new($"var id = \"{id}\";", id, Confidence: SecretConfidence.Medium),
                new($"AWS_ACCESS_KEY_ID={session}", session, ".env", SecretConfidence.Medium),
                new($"var id = \"{old}\";", old, Confidence: SecretConfidence.Low),
            ],
            [
                new("aws_access_key_id = AKIA" + "IOSFODNN7EXAMPLE", "credentials"),
                new($"var id = \"X{id}\";"),
                new($"var id = \"{id}X\";"),
                new($"var id = \"{id.ToLowerInvariant()}\";"),
                new("var id = \"AKIA" + "XXXXXXXXXXXXXXXX\";"),
                new($"var id = \"AKIA{Noise.Base32(8)}\";"),
            ]);
    }

    private static RuleExamples AwsSecrets()
    {
        var id = AwsKeyIdOf("AKIA");
        var secret = Noise.Base64(40);
        return new("LQ6101",
            [
                new($"aws_secret_access_key = {secret}\n", secret, "credentials"),
                new($"{{ \"SecretAccessKey\": \"{secret}\" }}", secret, "key.json"),
                new($"new BasicAWSCredentials(\"{id}\", \"{secret}\")", secret),
                new($"AWS_ACCESS_KEY_ID={id}\nAWS_SECRET={secret}\n", secret, ".env"),
            ],
            [
                new("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPx" + "RfiCYEXAMPLEKEY", "credentials"),
                new($"aws_secret_access_key = {Noise.Base64(39)}\n", "credentials"),
                new($"aws_secret_access_key = {Noise.Base64(41)}\n", "credentials"),
                new("aws_secret_access_key = ${AWS_SECRET_ACCESS_KEY}\n", "credentials"),
                new($"sha1 = {Noise.Hex(40)}"),
                new("aws_secret_access_key = " + new string('x', 40), "credentials"),
            ]);
    }

    private static RuleExamples AzureStorage()
    {
        var proven = AzureStorageKeyOf(valid: true);
        var disproven = AzureStorageKeyOf(valid: false);
        var old = Convert.ToBase64String(Noise.Bytes(64));
        return new("LQ6102",
            [
                new($"DefaultEndpointsProtocol=https;AccountName=shop;AccountKey={proven};EndpointSuffix=core.windows.net", proven, "appsettings.json"),
                new($"var key = \"{proven}\";", proven),
                new($"{{ \"AccountKey\": \"{old}\" }}", old, "local.settings.json"),
                new($"AccountKey={disproven}", disproven, "a.txt", SecretConfidence.Low),
            ],
            [
                new("AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6" + "IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="),
                new("AccountName=shop;AccountKey=<account-key>"),
                new($"AccountName=shop;AccountKey={Noise.Base64(60)}=="),
                new($"var hash = \"{old}\";"),
                new("AccountKey=" + new string('A', 86) + "=="),
                new($"AccountKey={old[..80]}"),
            ]);
    }

    private static RuleExamples AzureSharedAccess()
    {
        var key = Noise.Base64(43) + "=";
        return new("LQ6103",
            [
                new($"Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={key}", key, "appsettings.json"),
                new($"HostName=shop.azure-devices.net;DeviceId=d;SharedAccessKey={key}", key, "a.txt"),
                new($"{{ \"SharedAccessKey\": \"{key}\" }}", key, "settings.json"),
            ],
            [
                new("SharedAccessKey=<your-key>"),
                new("SharedAccessKeyName=RootManageSharedAccessKey"),
                new("SharedAccessKey=" + new string('A', 43) + "="),
                new($"SharedAccessKey={Noise.Base64(20)}"),
                new("SharedAccessKey={key}"),
                new($"SharedAccessSignature={key}"),
            ]);
    }

    private static RuleExamples Google()
    {
        var key = "AIza" + Noise.UrlSafe(34) + "x";
        return new("LQ6110",
            [
                new($"var key = \"{key}\";", key),
                new($"https://maps.googleapis.com/maps/api/js?key={key}&callback=init", key, "index.html"),
                new($"GOOGLE_API_KEY={key}\n", key, ".env"),
            ],
            [
                new("AIza" + Noise.UrlSafe(34)),
                new("AIza" + Noise.UrlSafe(35) + "aa"),
                new("AIza" + new string('x', 35)),
                new("x" + key),
                new("aiza" + Noise.UrlSafe(34) + "x"),
                new("AIzaSy<your key>"),
            ]);
    }

    private static RuleExamples Aliyun()
    {
        var key = "LTAI5t" + Noise.AlphaNumeric(18);
        var old = "LTAI" + Noise.AlphaNumeric(12);
        return new("LQ6900",
            [
                new($"access_key_id: \"{key}\"", key, "oss.yml"),
                new($"var client = new OssClient(endpoint, \"{key}\", secret);", key),
                new($"ALIYUN_ACCESS_KEY_ID={old}", old, ".env"),
            ],
            [
                new("LTAI" + new string('x', 20)),
                new("LTAI" + Noise.AlphaNumeric(8)),
                new("LTAI" + Noise.AlphaNumeric(40)),
                new("ltai" + Noise.AlphaNumeric(20)),
                new("LTAIyour_access_key_id"),
                new("MULTAI" + Noise.AlphaNumeric(16)),
            ]);
    }
}

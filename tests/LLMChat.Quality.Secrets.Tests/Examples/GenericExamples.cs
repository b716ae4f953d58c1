using System.Security.Cryptography;
using System.Text;

namespace LLMChat.Quality.Secrets.Tests.Examples;

/// <summary>Examples of LQ6000–6099.</summary>
internal static class GenericExamples
{
    private static readonly Noise Noise = new("generic");

    // Passwords as people make them; in pieces, so that no scanner finds them here.
    private static readonly string Human = "Tr0ub" + "4dor&3";
    private static readonly string Typed = "Gr8" + "Wall!of" + "China";

    public static IEnumerable<RuleExamples> All() => [Assigned(), ConnectionString(), Url(), PrivateKey(), Jwt(), Configured()];

    private static RuleExamples Assigned()
    {
        var key = Noise.AlphaNumeric(32);
        var hex = Noise.Hex(40);
        var base64 = Noise.Base64(43) + "=";
        return new("LQ6000",
            [
                new($"var apiKey = \"{key}\";", key, Confidence: SecretConfidence.Medium),
                new($"private const string DbPassword = @\"{Human}\";", Human, Confidence: SecretConfidence.Medium),
                new($"client_secret: '{hex}'", hex, "auth.js", SecretConfidence.Medium),
                new($"export AUTH_TOKEN={hex}\n", hex, "deploy.sh", SecretConfidence.Medium),
                new($"options[\"Jwt-Signing-Key\"] = \"{base64}\";", base64, Confidence: SecretConfidence.Medium),
                new($"SMTP_PASSWORD={Typed}\r\n", Typed, ".env", SecretConfidence.Medium),
                new($"headers.Add(\"X-Api-Key\", \"{key}\");", key, Confidence: SecretConfidence.Medium),
            ],
            [
                new($"var passwordHash = \"{key}\";"),
                new("var apiKey = \"your_api_key_goes_here_1234\";"),
                new("string Password = \"Password\";"),
                new("if (password == \"Tr0ub" + "4dor&3\") return;"),
                new($"<Reference PublicKeyToken=\"{Noise.Hex(16)}\" />"),
                new("var token = configuration[\"Jwt:Token1\"];"),
                new("apiKey = \"${API_KEY_2024}\";"),
                new("const string SecretToken = \"MySuperSecretTokenForDevelopment1\";"),
                new("export DB_PASSWORD=$DB_PASSWORD_2\n", "run.sh"),
                new("password: must be at least 8 characters\n", "rules.yml"),
                new($"var accessToken = \"{Guid.Empty}\";"),
                new("password = \"aaaaaaaaaaaaA1!\";"),
            ]);
    }

    private static RuleExamples ConnectionString() => new("LQ6001",
        [
            new($"\"Default\": \"Server=db.contoso.net;Database=Shop;User Id=shop;Password={Human};Encrypt=True\"", Human, "appsettings.json"),
            new($"<add name=\"Main\" connectionString=\"Data Source=sql01;Initial Catalog=Crm;uid=crm;pwd={Typed}\" />", Typed, "web.config"),
            new($"var c = $\"Host={{host}};Username=app;Password={Human}\";", Human),
            new($"\"Redis\": \"cache.contoso.net:6380,password={Human},ssl=True,abortConnect=False\"", Human, "appsettings.json"),
            new($"var c = \"Server=db.contoso.net;\" +\n    \"Password={Human};\";", Human),
            new($"Server=localhost;Database=Shop;User Id=sa;Password={Human};", Human, "notes.txt", SecretConfidence.Low),
        ],
        [
            new("Server=db;Database=Shop;User Id=shop;Password={0};"),
            new("Server=db;Database=Shop;User Id=shop;Password=<your-password>;"),
            new("Server=db;Database=Shop;User Id=shop;Password=#{DbPassword}#;"),
            new("Server=db;Database=Shop;User Id=shop;Password=postgres;"),
            new("Server=db;Database=Shop;User Id=shop;Password=;Encrypt=True"),
            new($"The password={Human} is not in a connection string"),
            new($"Server=db;Database=Shop;User Id=shop;PasswordHash={Human};"),
            new("Server=db;Database=Shop;User Id=shop;Password=%DB_PASSWORD%;"),
        ]);

    private static RuleExamples Url()
    {
        var token = Noise.AlphaNumeric(20);
        return new("LQ6002",
            [
                new($"var uri = new Uri(\"https://deploy:{Human}@git.contoso.net/app.git\");", Human),
                new($"AMQP_URL=amqp://worker:{token}@mq.contoso.net:5672/jobs", token, ".env"),
                new($"redis://:{token}@cache.contoso.net:6379/0", token, "notes.md"),
                new($"postgres://app:{token}@localhost:5432/app", token, "notes.md", SecretConfidence.Low),
            ],
            [
                new("https://user:password@host/path"),
                new("https://contoso.net:8080/@scope/package"),
                new($"https://deploy:{Human}@example.com/"),
                new("https://${USER}:${PASSWORD}@git.contoso.net/"),
                new("https://someone@git.contoso.net/"),
                new("https://git.contoso.net/a:b@c"),
                new("http://{user}:{password}@git.contoso.net/"),
            ]);
    }

    private static RuleExamples PrivateKey()
    {
        using var rsa = RSA.Create(1024);
        using var elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pkcs8 = rsa.ExportPkcs8PrivateKeyPem();
        var pkcs1 = rsa.ExportRSAPrivateKeyPem();
        var sec1 = elliptic.ExportECPrivateKeyPem();
        var encrypted = rsa.ExportEncryptedPkcs8PrivateKeyPem("x", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 10));
        var openSsh = Block("OPENSSH PRIVATE KEY", [.. Encoding.ASCII.GetBytes("openssh-key-v1\0\0\0\0\u0004none"), .. Noise.Bytes(200)]);
        var escaped = pkcs8.Replace("\n", "\\n", StringComparison.Ordinal);
        var joined = string.Join(" +\n", sec1.Split('\n').Select(line => $"    \"{line}\\n\""));
        var damaged = Block("RSA PRIVATE KEY", Noise.Bytes(300));
        return new("LQ6003",
            [
                new($"{pkcs8}\n", pkcs8, "server.pem"),
                new(pkcs1, pkcs1, "server.key"),
                new(sec1, sec1, "ec.key"),
                new(openSsh, openSsh, "id_ed25519"),
                new($"{{ \"private_key\": \"{escaped}\" }}", escaped, "service-account.json"),
                new(joined, joined.Trim()[1..^3]),
                new(encrypted, encrypted, "server.pem", SecretConfidence.Medium),
                new(damaged, damaged, "server.pem", SecretConfidence.Low),
            ],
            [
                new(rsa.ExportSubjectPublicKeyInfoPem(), "public.pem"),
                new("const string Begin = \"-----BEGIN " + "PRIVATE KEY-----\";\nconst string End = \"-----END " + "PRIVATE KEY-----\";"),
                new("-----BEGIN " + "RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA...\n-----END RSA PRIVATE KEY-----"),
                new("-----BEGIN " + "PRIVATE KEY-----\n<paste your key here>\n-----END PRIVATE KEY-----"),
                new("-----BEGIN " + "PRIVATE KEY-----\n" + new string('A', 400) + "\n-----END PRIVATE KEY-----"),
                new("Keep your private key safe."),
                new("-----BEGIN " + "CERTIFICATE-----\nMIIB\n-----END CERTIFICATE----- of the PRIVATE KEY -----"),
            ]);
    }

    private static RuleExamples Jwt()
    {
        string Token(string header, string payload) => $"{Url64(header)}.{Url64(payload)}.{Noise.UrlSafe(43)}";
        var token = Token("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", "{\"sub\":\"4711\",\"name\":\"Li Lei\"}");
        var session = Token("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", "{\"sub\":\"4711\",\"iat\":1700000000,\"exp\":1700003600}");
        var ending = Token("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", "{\"name\":\"li@contoso.cn\",\"exp\":1700003600}");
        var service = Token("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", "{\"role\":\"service\",\"iat\":1700000000,\"exp\":2015000000}");
        var broken = "eyJ" + Noise.AlphaNumeric(33) + ".eyJ" + Noise.AlphaNumeric(40) + "." + Noise.UrlSafe(43);
        var sample = Token("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", "{\"sub\":\"1234567890\",\"name\":\"John Doe\",\"iat\":1516239022}");
        return new("LQ6004",
            [
                new($"Authorization: Bearer {token}\n", token, "request.http"),
                new($"var jwt = \"{token}\";", token),
                new($"https://contoso.net/?access_token={token}&x=1", token, "log.txt"),
                new($"var jwt = \"{service}\";", service),
                new($"var jwt = \"{session}\";", session, Confidence: SecretConfidence.Medium),
                new($"var jwt = \"{ending}\";", ending, Confidence: SecretConfidence.Medium),
                new($"var jwt = \"{broken}\";", broken, Confidence: SecretConfidence.Low),
            ],
            [
                new($"var jwt = \"{sample}\";"),
                new("var start = \"eyJhbGciOiJIUzI1NiJ9\";"),
                new("var jwt = \"eyJ...eyJ...abc\";"),
                new($"sourceMappingURL=data:application/json;base64,eyJ{Noise.AlphaNumeric(200)}"),
                new($"eyJ{Noise.AlphaNumeric(30)}.{Noise.AlphaNumeric(30)}.{Noise.AlphaNumeric(43)}"),
            ]);
    }

    private static RuleExamples Configured()
    {
        var key = Noise.Base64(43) + "=";
        return new("LQ6005",
            [
                new($"{{ \"Smtp\": {{ \"Password\": \"{Human}\" }} }}", Human, "appsettings.json", SecretConfidence.Medium),
                new($"{{ \"Jwt\": {{ \"SigningKey\": \"{key}\" }} }}", key, "appsettings.Production.json", SecretConfidence.Medium),
                new($"<add key=\"MailPassword\" value=\"{Typed}\" />", Typed, "web.config", SecretConfidence.Medium),
                new($"<userPassword>{Human}</userPassword>", Human, "site.pubxml", SecretConfidence.Medium),
                new($"<identity userName=\"svc\" password=\"{Human}\" />", Human, "web.config", SecretConfidence.Medium),
                new("{ \"Password\": \"hunt" + "er2\" }", "hunt" + "er2", "appsettings.json", SecretConfidence.Medium),
            ],
            [
                new("{ \"password\": \"Passwort\" }", "de.json"),
                new("{ \"Password\": \"#{SmtpPassword}#\" }", "appsettings.json"),
                new("{ \"Password\": \"changeit\" }", "appsettings.json"),
                new("{ \"PasswordPolicy\": \"Strong1!\" }", "appsettings.json"),
                new("<add key=\"MailPassword\" value=\"%MAIL_PASSWORD%\" />", "web.config"),
                new("{ \"ForgotPassword\": \"Forgot your password?\" }", "en.json"),
                new($"{{ \"Password\": \"{Human} or so\" }}", "en.json"),
                new("{ \"password\": { \"type\": \"string\" } }", "schema.json"),
            ]);
    }

    private static string Url64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Block(string label, byte[] body) => new(PemEncoding.Write(label, body));
}

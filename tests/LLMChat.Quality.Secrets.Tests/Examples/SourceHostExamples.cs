using LLMChat.Quality.Secrets.Proofs;

namespace LLMChat.Quality.Secrets.Tests.Examples;

/// <summary>Examples of LQ6200–6299.</summary>
internal static class SourceHostExamples
{
    private static readonly Noise Noise = new("hosts");

    public static IEnumerable<RuleExamples> All() => [Classic(), FineGrained()];

    /// <summary>A token whose checksum holds.</summary>
    public static string Checked(string prefix)
    {
        var body = Noise.AlphaNumeric(30);
        return prefix + body + Crc32Base62.ChecksumOf(body);
    }

    private static RuleExamples Classic()
    {
        var personal = Checked("ghp_");
        var server = Checked("ghs_");
        var madeUp = "ghp_" + Noise.AlphaNumeric(36);
        return new("LQ6200",
            [
                new($"var token = \"{personal}\";", personal),
                new($"git clone https://{server}@github.com/contoso/app.git", server, "build.sh"),
                new($"GITHUB_TOKEN={personal}\n", personal, ".env"),
                new($"GITHUB_TOKEN={madeUp}\n", madeUp, ".env", SecretConfidence.Low),
            ],
            [
                new("ghp_" + Noise.AlphaNumeric(35)),
                new("ghp_" + Noise.AlphaNumeric(37)),
                new("x" + personal),
                new("ghp_" + new string('x', 36)),
                new("ghx_" + Noise.AlphaNumeric(36)),
                new("ghp_${TOKEN}"),
                new("GHP_" + Noise.AlphaNumeric(36)),
            ]);
    }

    private static RuleExamples FineGrained()
    {
        var token = $"github_pat_{Noise.AlphaNumeric(22)}_{Noise.AlphaNumeric(59)}";
        return new("LQ6201",
            [
                new($"var token = \"{token}\";", token),
                new($"GITHUB_TOKEN={token}\n", token, ".env"),
                new($"token: {token}", token, "ci.yml"),
            ],
            [
                new($"github_pat_{Noise.AlphaNumeric(22)}"),
                new($"github_pat_{Noise.AlphaNumeric(22)}_{Noise.AlphaNumeric(58)}"),
                new($"github_pat_{Noise.AlphaNumeric(21)}_{Noise.AlphaNumeric(59)}"),
                new($"github_pat_{new string('x', 22)}_{new string('x', 59)}"),
                new("github_pat_<token>"),
                new($"{token}_more"),
            ]);
    }
}

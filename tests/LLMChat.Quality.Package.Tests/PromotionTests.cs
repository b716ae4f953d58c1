using System.Security.Cryptography;
using System.Text.Json;

namespace LLMChat.Quality.Package.Tests;

/// <summary>What was measured is signed, and promoted as exactly that.</summary>
[Collection(PackageCollection.Name)]
public sealed class PromotionTests(PackedPackage package)
{
    private const string Thing = """
        namespace A;

        /// <summary>A thing.</summary>
        public static class Thing
        {
            /// <summary>Doubles a number.</summary>
            public static int Twice(int number) => number * 2;
        }
        """;

    [Fact]
    public async Task What_was_measured_and_signed_is_promoted_and_other_bytes_thresholds_and_keys_are_not()
    {
        using var sandbox = package.Sandbox();
        using var key = new SigningKey();
        using var other = new SigningKey();
        sandbox.Library("A", properties: "<Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors>", code: Thing);
        sandbox.Tests("A.Tests", "[Fact] public void It_doubles() => Assert.Equal(4, A.Thing.Twice(2));", ["A"]);
        sandbox.Solution("All.sln", ["A", "A.Tests"]);
        sandbox.Write(".gitignore", "bin/\nobj/\n");
        sandbox.Write(".quality-gates.config.json", """{ "version": "1.0.0", "environments": { "production": { "quality_threshold": 0, "security_threshold": 0, "coverage_threshold": 0, "performance_threshold": 0 } } }""");
        await Git.InitializeAsync(sandbox.Root);
        var commit = (await Git.RunAsync(sandbox.Root, "rev-parse", "HEAD")).Trim();
        var test = await sandbox.DotnetAsync("test");
        var outside = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(sandbox.Root)!, "outside")).FullName;
        string File(string name, string text)
        {
            System.IO.File.WriteAllText(Path.Combine(outside, name), text);
            return Path.Combine(outside, name);
        }

        var (app, pem, stranger) = (File("App.zip", "the very bytes"), File("key.pem", key.Pem), File("stranger.pem", other.Pem));
        var trust = File("trust.json", $$"""{ "version": "1.0", "keys": { "ci": { "public_key": {{JsonSerializer.Serialize(key.PublicPem)}} } }, "environments": { "production": { "keys": ["ci"] } } }""");
        var policy = File("policy.json", """{ "version": "1.0.0", "environments": { "production": { "quality_threshold": 80, "security_threshold": 95, "coverage_threshold": 85, "performance_threshold": 85 } } }""");
        var strict = File("strict.json", """{ "version": "1.0.0", "environments": { "production": { "quality_threshold": 100, "security_threshold": 95, "coverage_threshold": 85, "performance_threshold": 85 } } }""");
        string[] promote = ["promote", "-e", "production", "--commit", commit, "--trust", trust, "--ledger", Path.Combine(outside, "ledger.jsonl")];

        var nobody = await Tool.RunAsync(sandbox, [.. promote, "--policy", policy, "-a", app]);
        var signed = await Tool.RunAsync(sandbox, "attest", "-a", app, "--key", pem);
        var allowed = await Tool.RunAsync(sandbox, [.. promote, "--policy", policy, "-a", app]);
        var refused = await Tool.RunAsync(sandbox, [.. promote, "--policy", strict, "-a", app]);
        string[] target = [$"-p:QualityArtifacts={app}", $"-p:QualityCommit={commit}", "-p:QualityEnvironment=production", $"-p:QualityTrust={trust}"];
        var attested = await sandbox.DotnetAsync(["build", "-t:QualityAttest", $"-p:QualitySigningKeyFile={pem}", .. target]);
        var built = await sandbox.DotnetAsync(["build", "-t:QualityPromote", $"-p:QualityPolicy={policy}", .. target]);
        var stopped = await sandbox.DotnetAsync(["build", "-t:QualityPromote", $"-p:QualityPolicy={strict}", .. target]);
        var strategy = await sandbox.DotnetAsync(["build", "-t:QualityPromote", "-p:QualityStrategy=canary", .. target]);
        var inside = await Tool.RunAsync(sandbox, "promote", "-e", "production", "--commit", commit, "--trust", ".quality-gates.config.json", "--policy", policy, "-a", app);
        File("App.zip", "other bytes");
        var changed = await Tool.RunAsync(sandbox, [.. promote, "--policy", policy, "-a", app]);
        File("App.zip", "the very bytes");
        await Tool.RunAsync(sandbox, "attest", "-a", app, "--key", stranger);
        var foreign = await Tool.RunAsync(sandbox, [.. promote, "--policy", policy, "-a", app]);

        Assert.True(test.ExitCode == 0, test.Output);
        Assert.True(nobody.ExitCode == 4 && nobody.Count("LQ9714") == 1, nobody.Output);
        Assert.True(signed.ExitCode == 0 && signed.Count($"commit {commit}.") == 1, signed.Output);
        Assert.True(allowed.ExitCode == 0 && allowed.Count("production: may be promoted, score ") == 1 && allowed.Count("LQ9718") == 1, allowed.Output);
        Assert.True(refused.ExitCode == 2 && refused.Count("LQ9501: quality_threshold fails") == 1 && refused.Count("LQ9702") == 1, refused.Output);
        Assert.True(attested.ExitCode == 0 && attested.Count($"commit {commit}.") == 1, attested.Output);
        Assert.True(built.ExitCode == 0 && built.Count("production: may be promoted, score ") == 1, built.Output);
        Assert.True(stopped.ExitCode == 1 && stopped.Count("error LQ9702") == 1 && stopped.Count("LQ9501: quality_threshold fails") == 1, stopped.Output);
        Assert.True(strategy.ExitCode == 1 && strategy.Count("error LQ9715") == 1, strategy.Output);
        Assert.True(inside.ExitCode == 1 && inside.Count("LQ9721") == 1, inside.Output);
        Assert.True(changed.ExitCode == 4 && changed.Count("LQ9716") == 2, changed.Output); // what is there and was not signed, and the other way round
        Assert.True(foreign.ExitCode == 4 && foreign.Count("LQ9714") == 1, foreign.Output);
        Assert.Equal(["invalid", "allow", "refuse", "invalid", "invalid"], System.IO.File.ReadAllLines(Path.Combine(outside, "ledger.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("outcome").GetString()!));
    }

    /// <summary>A key of a test.</summary>
    private sealed class SigningKey : IDisposable
    {
        private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        public string Pem => _key.ExportPkcs8PrivateKeyPem();

        public string PublicPem => _key.ExportSubjectPublicKeyInfoPem();

        public void Dispose() => _key.Dispose();
    }
}

using System.Text;
using System.Text.Json;
using LLMChat.Quality.Promotion.Trust;

namespace LLMChat.Quality.Promotion.Tests.Trust;

public sealed class TrustPolicyTests
{
    private static readonly string Pem = JsonSerializer.Serialize(Scene.Ci.ExportSubjectPublicKeyInfoPem());

    private static readonly string Whole = $$"""
        {
          "version": "1.0",
          "keys": { "ci": { "public_key": {{Pem}}, "not_after": "2027-01-31T00:00:00Z" }, "oncall": { "public_key": {{Pem}} } },
          "environments": {
            "production": { "keys": ["ci"], "override_keys": ["oncall"], "max_age_hours": 12, "requires": { "environment": "staging", "soak_minutes": 60 }, "floor": { "coverage_threshold": 85 } },
            "staging": { "keys": ["ci"] }
          }
        }
        """;

    [Fact]
    public void A_policy_is_read_as_it_is_written()
    {
        var (policy, errors) = Parse(Whole);

        Assert.Empty(errors);
        var production = policy!.Environments["production"];
        Assert.Equal(("ci", "oncall", 0), (production.Keys.Single().Name, production.OverrideKeys.Single().Name, production.DecisionKeys.Length));
        Assert.Equal(new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero), production.Keys[0].NotAfter);
        Assert.Equal((TimeSpan.FromHours(12), new RequiredStage("staging", TimeSpan.FromHours(1)), 85), (production.MaximumAge, production.Requires, production.Floor["coverage_threshold"]));
        Assert.Equal((TimeSpan.FromHours(24), null), (policy.Environments["staging"].MaximumAge, policy.Environments["staging"].Requires));
    }

    [Theory]
    [InlineData("\"max_age_hours\": 12", "\"max_age_hour\": 12", "LQ9004", "max_age_hours")]
    [InlineData("\"max_age_hours\": 12", "\"max_age_hours\": 0", "LQ9006", "1")]
    [InlineData("\"override_keys\": [\"oncall\"]", "\"override_keys\": [\"nobody\"]", "LQ9721", "nobody")]
    [InlineData("\"keys\": [\"ci\"] }", "\"override_keys\": [\"ci\"] }", "LQ9017", "keys")]
    [InlineData("2027-01-31T00:00:00Z", "soon", "LQ9721", "soon")]
    [InlineData("BEGIN PUBLIC KEY", "BEGIN PRIVATE KEY", "LQ9721", "public_key")]
    [InlineData("\"version\": \"1.0\"", "\"version\": \"2.0\"", "LQ9013", "2.0")]
    [InlineData("\"staging\": {", "\"production\": {", "LQ9003", "twice")]
    public void A_mistake_has_its_line_and_says_what_to_do(string right, string wrong, string id, string named)
    {
        var (policy, errors) = Parse(Whole.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(policy);
        var error = errors.First(error => error.Id == id);
        Assert.Contains(named, error.Message + error.Remedy, StringComparison.Ordinal);
        Assert.True(error is { Line: > 1, Column: > 0 }, error.Message);
    }

    [Fact]
    public void Half_a_file_is_an_error_wherever_it_ends()
    {
        for (var length = 0; length < Whole.Length - 1; length += 13)
            Assert.NotEmpty(Parse(Whole[..length]).Errors);
    }

    [Fact]
    public void A_policy_in_the_repository_that_is_promoted_is_none_by_whatever_way_it_is_named()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder["repository"]);
        File.WriteAllText(folder["repository/trust.json"], Whole);
        File.WriteAllText(folder["trust.json"], Whole);
        File.CreateSymbolicLink(folder["link.json"], folder["repository/trust.json"]);

        Assert.NotNull(TrustPolicyFile.Read(folder["trust.json"], folder["repository"]).Policy);
        foreach (var inside in new[] { "repository/trust.json", "repository/../repository/trust.json", "link.json" })
            Assert.Contains("lies in the repository", Assert.Single(TrustPolicyFile.Read(folder[inside], folder["repository"]).Errors).Message, StringComparison.Ordinal);
        Assert.Equal("LQ9721", Assert.Single(TrustPolicyFile.Read(folder["none.json"], null).Errors).Id);
    }

    private static (TrustPolicy? Policy, System.Collections.Immutable.ImmutableArray<Core.Evidence.Problem> Errors) Parse(string text) => TrustPolicyFile.Parse(Encoding.UTF8.GetBytes(text), "trust.json");
}

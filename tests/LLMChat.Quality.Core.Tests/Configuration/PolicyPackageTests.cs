using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Configuration.Layers;

namespace LLMChat.Quality.Core.Tests.Configuration;

/// <summary>A policy that comes in a NuGet package, which was restored and is the one that is named.</summary>
public sealed class PolicyPackageTests : IDisposable
{
    private const string Policy = """{ "environments": { "production": { "coverage_threshold": 91 } } }""";

    private readonly Folder _repository = new();
    private readonly Folder _machine = new();

    public void Dispose()
    {
        _repository.Dispose();
        _machine.Dispose();
    }

    [Theory]
    [InlineData("quality-gates.config.json")]
    [InlineData(".quality-gates.config.json")]
    public void A_restored_package_gives_its_settings(string name)
    {
        var hash = Restore(Policy, name: name);

        var reading = Read($"package:Acme.Policy@1.2.0#sha512-{hash}");

        Assert.Empty(reading.Errors);
        Assert.Equal(91, reading.Configuration!.Environments["production"].Coverage);
        Assert.Equal($"Acme.Policy@1.2.0/{name}", reading.Layers[1].Place.Name);
        Assert.Equal(3, reading.Extended.Count());
    }

    [Fact]
    public void A_package_that_is_not_restored_is_an_error_with_the_way_to_restore_it()
    {
        var error = Reading.OneError(Read($"package:Acme.Policy@1.2.0#sha512-{Convert.ToBase64String(new byte[64])}"), endsWithSentence: false);

        Reading.Is(error, "LQ9022", 1, 14);
        Assert.Contains("<PackageDownload Include=\"Acme.Policy\" Version=\"[1.2.0]\" />", error.Remedy, StringComparison.Ordinal);
        Assert.EndsWith("dotnet restore", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_hash_the_error_tells_the_one_that_is_there()
    {
        var hash = Restore(Policy);

        var error = Reading.OneError(Read("package:Acme.Policy@1.2.0"), endsWithSentence: false);

        Reading.Is(error, "LQ9023", 1, 14);
        Assert.EndsWith($"package:Acme.Policy@1.2.0#sha512-{hash}", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_content_is_an_error()
    {
        var hash = Restore(Policy);
        Restore("{}");

        Reading.Is(Reading.OneError(Read($"package:Acme.Policy@1.2.0#sha512-{hash}")), "LQ9023", 1, 14);
    }

    [Fact]
    public void An_archive_that_was_changed_after_it_was_restored_is_an_error_whatever_NuGet_noted()
    {
        var hash = Restore(Policy);
        Restore("{}", noted: hash);

        Reading.Is(Reading.OneError(Read($"package:Acme.Policy@1.2.0#sha512-{hash}")), "LQ9023", 1, 14);
    }

    [Fact]
    public void A_signed_package_is_known_by_what_NuGet_noted_of_it_outside_the_repository()
    {
        var hash = Convert.ToBase64String(SHA512.HashData("signed"u8));
        Restore(Policy, noted: hash, isSigned: true);

        Assert.Empty(Read($"package:Acme.Policy@1.2.0#sha512-{hash}").Errors);
        Assert.Equal("LQ9023", Read($"package:Acme.Policy@1.2.0#sha512-{hash}", repository: _machine).Errors.Single().Id);
    }

    [Fact]
    public void A_package_without_a_policy_is_an_error()
    {
        var hash = Restore(Policy, name: "other.json");

        Reading.Is(Reading.OneError(Read($"package:Acme.Policy@1.2.0#sha512-{hash}")), "LQ9022", 1, 14);
    }

    [Fact]
    public void A_mistake_in_the_package_names_the_file_in_it()
    {
        var hash = Restore("{\n \"weightings\": {} }");

        var error = Reading.OneError(Read($"package:Acme.Policy@1.2.0#sha512-{hash}"));

        Assert.Equal(("LQ9004", 2, 2), (error.Id, error.Line, error.Column));
        Assert.EndsWith(Path.Combine("acme.policy", "1.2.0", "quality-gates.config.json"), error.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_does_not_lead_out_of_itself()
    {
        var hash = Restore("""{ "extends": "../../secrets.json" }""");

        Assert.Equal("LQ9020", Reading.OneError(Read($"package:Acme.Policy@1.2.0#sha512-{hash}")).Id);
    }

    [Fact]
    public void A_package_names_no_rule_files()
    {
        var hash = Restore("""{ "semgrep": { "policy": "auto", "rules": [ "a.yml" ] } }""");

        Assert.Equal("LQ9014", Reading.OneError(Read($"package:Acme.Policy@1.2.0#sha512-{hash}")).Id);
    }

    private ConfigurationReading Read(string extends, Folder? repository = null)
    {
        var root = (repository ?? _repository).Root;
        return ConfigurationReader.Read(
            Encoding.UTF8.GetBytes($$"""{ "extends": "{{extends}}" }"""),
            new(Path.Combine(root, Reading.File), Reading.File, root),
            new LayerReader(new DiskFiles(_machine.Root), root));
    }

    /// <summary>Does what NuGet does: the archive, what is in it, and a note of its hash.</summary>
    private string Restore(string policy, string name = "quality-gates.config.json", string? noted = null, bool isSigned = false)
    {
        var archive = _machine.Write("acme.policy/1.2.0/acme.policy.1.2.0.nupkg", "");
        using (var zip = new ZipArchive(File.Create(archive), ZipArchiveMode.Create))
        {
            using (var file = zip.CreateEntry(name).Open())
                file.Write(Encoding.UTF8.GetBytes(policy));
            if (isSigned)
                zip.CreateEntry(".signature.p7s");
        }

        _machine.Write($"acme.policy/1.2.0/{name}", policy);
        var hash = Convert.ToBase64String(SHA512.HashData(File.ReadAllBytes(archive)));
        _machine.Write("acme.policy/1.2.0/.nupkg.metadata", $$"""{ "version": 2, "contentHash": "{{noted ?? hash}}" }""");
        return hash;
    }
}

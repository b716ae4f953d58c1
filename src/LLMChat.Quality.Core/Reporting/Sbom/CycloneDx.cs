using System.Buffers;
using System.Text.Json;
using LLMChat.Quality.Core.Evidence;
using LLMChat.Quality.Core.Evidence.Dependencies;
using LLMChat.Quality.Core.Reporting.Json;

namespace LLMChat.Quality.Core.Reporting.Sbom;

/// <summary>Renders <c>bom.json</c>: a software bill of materials in CycloneDX 1.6, see cyclonedx.org/docs/1.6/json.</summary>
internal static class CycloneDx
{
    private const string Root = "target";

    /// <summary>Renders the file; the same evidence gives the same bytes, so it has no serial number.</summary>
    public static byte[] Render(QualityReport report)
    {
        var (run, inventory) = (report.Evidence.Run, report.Evidence.Inventory);
        var names = inventory.Packages.ToDictionary(package => $"{package.Id}/{package.Version}", AddressOf, StringComparer.OrdinalIgnoreCase);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, JsonWords.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
            json.WriteString("bomFormat", "CycloneDX");
            json.WriteString("specVersion", "1.6");
            json.WriteNumber("version", 1);
            json.Object("metadata", () => Metadata(json, run));
            json.Objects("components", inventory.Packages, package => Component(json, package));
            json.Objects("dependencies", inventory.Packages, package =>
            {
                json.WriteString("ref", AddressOf(package));
                json.Texts("dependsOn", package.Needs.Select(need => names.GetValueOrDefault(need)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            });
            json.Objects("compositions", [inventory.IsComplete], isComplete =>
            {
                json.WriteString("aggregate", isComplete ? "complete" : "incomplete");
                json.Texts("assemblies", [Root]);
            });
            json.Objects("vulnerabilities", Vulnerabilities.Of(report.Evidence), vulnerability => Vulnerability(json, vulnerability));
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Metadata(Utf8JsonWriter json, RunFacts run)
    {
        json.WriteString("timestamp", JsonWords.Instant(run.Timestamp));
        json.Object("tools", () => json.Objects("components", [run], tool =>
        {
            json.WriteString("type", "application");
            json.WriteString("name", "LLMChat.Quality");
            json.WriteString("version", tool.ToolVersion);
        }));
        json.Object("component", () =>
        {
            json.WriteString("type", "application");
            json.WriteString("bom-ref", Root);
            json.WriteString("name", Path.GetFileNameWithoutExtension(run.Target));
            if (run.Commit is { } commit)
                json.WriteString("version", commit);
        });
    }

    private static void Component(Utf8JsonWriter json, InventoryPackage package)
    {
        json.WriteString("type", "library");
        json.WriteString("bom-ref", AddressOf(package));
        json.WriteString("name", package.Id);
        json.WriteString("version", package.Version);
        json.WriteString("scope", package.IsForTestsAlone ? "excluded" : "required");
        if (package.Sha512.Length > 0)
        {
            json.Objects("hashes", [package.Sha512], hash =>
            {
                json.WriteString("alg", "SHA-512");
                json.WriteString("content", hash);
            });
        }

        json.WriteString("purl", AddressOf(package));
        json.Objects("properties", package.Projects, project =>
        {
            json.WriteString("name", "llmchat:quality:project");
            json.WriteString("value", project);
        });
    }

    private static void Vulnerability(Utf8JsonWriter json, Vulnerabilities.Row row)
    {
        json.WriteString("id", row.Id);
        if (row.Source is { } source)
            json.Object("source", () => json.WriteString("url", source));
        json.Objects("ratings", [row], rated => json.WriteString("severity", rated.Severity));
        json.WriteString("description", row.Description);
        json.Objects("affects", row.Affects, package => json.WriteString("ref", AddressOf(package)));
    }

    /// <summary>A package URL (github.com/package-url/purl-spec), which names a package of NuGet everywhere.</summary>
    private static string AddressOf(InventoryPackage package) => $"pkg:nuget/{Uri.EscapeDataString(package.Id)}@{Uri.EscapeDataString(package.Version)}";
}

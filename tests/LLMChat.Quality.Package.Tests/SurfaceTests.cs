using System.IO.Compression;
using System.Xml.Linq;
using LLMChat.Quality.Core.Tests;

namespace LLMChat.Quality.Package.Tests;

/// <summary>What users can name or see: a changed snapshot is a decision.</summary>
[Collection(PackageCollection.Name)]
public sealed class SurfaceTests(PackedPackage package)
{
    private static readonly XElement[] Projects =
        [.. Directory.EnumerateFiles(Snapshot.PathOf("build")).Order(StringComparer.Ordinal).Select(file => XDocument.Load(file).Root!)];

    [Fact]
    public void The_files_of_the_package()
    {
        using var archive = ZipFile.OpenRead(Directory.EnumerateFiles(package.Feed, "LLMChat.Quality.*.nupkg").Single());

        Snapshot.Matches("tests/LLMChat.Quality.Package.Tests/Snapshots/package.txt", Lines(archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/services/", StringComparison.Ordinal))));
    }

    [Fact]
    public void The_properties_users_can_set() =>
        Snapshot.Matches("tests/LLMChat.Quality.Package.Tests/Snapshots/properties.txt", Lines(
            XDocument.Load(Snapshot.PathOf("build/LLMChat.Quality.props")).Root!.Elements("PropertyGroup").Elements()
                .Where(property => property.Name.LocalName.StartsWith("Quality", StringComparison.Ordinal))
                .Select(property => $"{property.Name.LocalName} = {property.Value}")));

    [Fact]
    public void The_targets_users_can_call() =>
        Snapshot.Matches("tests/LLMChat.Quality.Package.Tests/Snapshots/targets.txt", Lines(
            Projects.Elements("Target").Select(target => (string)target.Attribute("Name")!).Where(name => name.StartsWith("Quality", StringComparison.Ordinal))));

    [Fact]
    public void Each_property_stands_in_the_table_with_a_comment_and_its_own_default()
    {
        var table = XDocument.Load(Snapshot.PathOf("build/LLMChat.Quality.props")).Root!.Elements("PropertyGroup").Take(2).Elements().ToArray(); // those with a default, then those without
        var used = Projects.DescendantsAndSelf().Attributes().Select(attribute => attribute.Value).Concat(Projects.DescendantNodes().OfType<XText>().Select(text => text.Value))
            .SelectMany(text => System.Text.RegularExpressions.Regex.Matches(text, @"\$\((Quality\w+)\)").Select(match => match.Groups[1].Value))
            .Except(["QualitySolution", "QualityGraph"], StringComparer.Ordinal); // how Once.proj is called

        Assert.All(table, property =>
        {
            Assert.IsType<XComment>(property.PreviousNode is XText ? property.PreviousNode.PreviousNode : property.PreviousNode);
            Assert.Equal($"'$({property.Name.LocalName})' == ''", (string?)property.Attribute("Condition"));
        });
        Assert.All(table, property => Assert.Equal(property.Value.Length > 0, property.Parent!.Attribute("Condition") is null));
        Assert.Empty(used.Except(table.Select(property => property.Name.LocalName), StringComparer.Ordinal));
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(line => line + "\n"));
}

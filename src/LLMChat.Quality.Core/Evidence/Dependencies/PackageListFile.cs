using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence.Projects;

namespace LLMChat.Quality.Core.Evidence.Dependencies;

/// <summary>Reads what <c>dotnet package list --deprecated|--outdated --format json</c> wrote.</summary>
/// <remarks>Its format: version 1, <c>parameters</c>, <c>problems</c>, <c>sources</c>, and <c>projects</c> with <c>frameworks</c> of <c>topLevelPackages</c> and <c>transitivePackages</c>. A source that knows no deprecations is as silent as one whose packages are all alive.</remarks>
internal static class PackageListFile
{
    private const int MaximumBytes = 64 * 1024 * 1024;
    private const int MostPackages = 25_000;

    /// <summary>Whether a file would be too old to believe.</summary>
    public static bool IsTooOld(string path, DateTimeOffset now) => File.Exists(path) && (now - File.GetLastWriteTimeUtc(path)).Days > ProjectDependencies.MaximumAgeInDays;

    public static PackageListReading Read(string path, SourceRoot root, ExpectedProject[] projects, DateTimeOffset now)
    {
        var name = root.RelativeOrName(path);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return Broken(name, "it is not there");
            if (file.Length is 0 or > MaximumBytes)
                return Broken(name, file.Length == 0 ? "it is empty" : $"it is over the limit of {MaximumBytes / (1024 * 1024)} MB");
            var bytes = File.ReadAllBytes(path).AsMemory();
            using var document = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
            return Read(document.RootElement, name, file.LastWriteTimeUtc, now, root, projects);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Broken(name, "it cannot be opened");
        }
        catch (JsonException exception)
        {
            return Broken(name, string.Create(CultureInfo.InvariantCulture, $"it is no JSON (line {exception.LineNumber + 1})"));
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return Broken(name, "it has another shape");
        }
    }

    private static PackageListReading Read(JsonElement list, string name, DateTime written, DateTimeOffset now, SourceRoot root, ExpectedProject[] projects)
    {
        if (list.GetProperty("version").GetInt32() != 1)
            return Broken(name, "its version is not 1");
        var parameters = Text(list, "parameters");
        if (PackageListKind.All.Where(kind => parameters.Split(' ').Contains(kind.Option)).ToArray() is not [var asked])
            return Broken(name, "it was not written with --deprecated or --outdated");
        if (Items(list, "problems").FirstOrDefault(problem => Text(problem, "level") == "error") is { ValueKind: JsonValueKind.Object } failure)
            return new(asked, [], [], new("LQ9316", $"dotnet package list says in {Show(name)} that it failed: {Show(Text(failure, "text"), 200)}", asked.Command));
        if (!Items(list, "sources").Any(source => source.GetString() is { } address && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))))
            return new(asked, [], [], new("LQ9316", $"{Show(name)} tells only of sources that are folders, which know of no later version and no deprecation.", asked.Command));
        if ((now - written).Days is > ProjectDependencies.MaximumAgeInDays and var days)
            return new(asked, [], [], new("LQ9316", string.Create(CultureInfo.InvariantCulture, $"{Show(name)} is {days} days old."), asked.Command));
        if (projects.FirstOrDefault(project => File.GetLastWriteTimeUtc(project.AssetsFile) is var restored && restored > written && File.Exists(project.AssetsFile)) is { } newer)
            return new(asked, [], [], new("LQ9316", $"{Show(name)} is older than the packages of {root.ProjectName(newer.Path)}.", asked.Command));
        var packages = Items(list, "projects").SelectMany(project => Packages(project, asked, root)).Take(MostPackages + 1).ToImmutableArray();
        return packages.Length > MostPackages
            ? Broken(name, string.Create(CultureInfo.InvariantCulture, $"it lists more than {MostPackages:N0} packages"))
            : new(asked, [.. Items(list, "projects").Select(project => root.ProjectName(Text(project, "path")))], packages, null);
    }

    private static IEnumerable<ListedPackage> Packages(JsonElement project, PackageListKind kind, SourceRoot root) =>
        from framework in Items(project, "frameworks")
        from package in Items(framework, "topLevelPackages").Concat(Items(framework, "transitivePackages"))
        let version = Text(package, "resolvedVersion")
        let said = kind == PackageListKind.Deprecated ? Deprecation(package) : Later(package, version)
        where said.Length > 0
        select new ListedPackage(root.Absolute(Text(project, "path")), Show(Text(package, "id")), Show(version), said);

    private static string Later(JsonElement package, string version) =>
        Text(package, "latestVersion") is { Length: > 0 } latest && latest != version && char.IsAsciiDigit(latest[0]) ? $"has a newer version, {Show(latest)}" : "";

    private static string Deprecation(JsonElement package)
    {
        var reasons = string.Join(", ", Items(package, "deprecationReasons").Select(reason => reason.GetString()));
        var other = package.TryGetProperty("alternativePackage", out var alternative) && alternative.ValueKind == JsonValueKind.Object ? Text(alternative, "id") : "";
        return reasons.Length + other.Length == 0 ? "" : $"is deprecated{(reasons.Length > 0 ? $" ({Show(reasons)})" : "")}{(other.Length > 0 ? $"; its authors name {Show(other)}" : "")}";
    }

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) => parent.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    private static string Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    private static string Show(string text, int most = 100) => ForeignText.Show(text, most);

    private static PackageListReading Broken(string name, string why) =>
        new(null, [], [], new("LQ9315", $"{Show(name)} cannot be read as a list of packages: {why}.", "dotnet package list --outdated --format json > that file (or --deprecated), then dotnet build -t:QualityGate"));
}

using System.Collections.Immutable;
using LLMChat.Quality.Core.Configuration;
using LLMChat.Quality.Core.Evidence;

namespace LLMChat.Quality.Promotion.Trust;

/// <summary>Reads a trust policy.</summary>
public static class TrustPolicyFile
{
    private const int LargestInBytes = 1024 * 1024;

    /// <summary>Reads a file that lies outside of what is promoted, or says what is wrong with it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="repository">The folder of the repository that is promoted; <see langword="null"/> when there is none here.</param>
    public static (TrustPolicy? Policy, ImmutableArray<Problem> Errors) Read(string path, string? repository)
    {
        path = Path.GetFullPath(path);
        try
        {
            var file = new FileInfo(path);
            var real = file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
            if (!file.Exists)
                return (null, [Unusable("does not exist", path)]);
            if (repository is not null && (ConfigurationFile.IsBelow(path, repository) || ConfigurationFile.IsBelow(real, repository)))
                return (null, [Unusable("lies in the repository that is promoted, so whoever changes the code could change whose word counts", path)]);
            if (!RegularFile.IsRegular(real) || file.Length > LargestInBytes)
                return (null, [Unusable("is no regular file, or is larger than 1 MiB", path)]);
            return Parse(File.ReadAllBytes(real), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, [Unusable("cannot be opened", path)]);
        }
    }

    /// <summary>Reads the bytes of a file.</summary>
    public static (TrustPolicy? Policy, ImmutableArray<Problem> Errors) Parse(byte[] content, string name)
    {
        var (root, errors) = SettingsFile.Read(TrustSettings.Root, content, name);
        if (root is null)
            return (null, errors);
        var keys = Members(root, "keys").ToDictionary(
            key => key.Name,
            key => new TrustedKey(key.Name, key.Value["public_key"]!.Value.Text, key.Value["not_after"] is { } last ? TrustSettings.InstantOf(last.Value.Text) : null),
            StringComparer.Ordinal);
        foreach (var environment in Members(root, "environments"))
        {
            foreach (var named in new[] { "keys", "override_keys", "decision_keys" }.SelectMany(list => Members(environment.Value, list)).Where(named => !keys.ContainsKey(named.Value.Text)))
                root.File!.Error(named.Value.Offset, new("LQ9721", $"'{ForeignText.Show(named.Value.Text)}' is not one of the keys of this file: {string.Join(", ", keys.Keys)}.", "Use one of them, or add it under 'keys'."));
        }

        return root.File!.Errors is { IsEmpty: false } unknown
            ? (null, unknown)
            : (new(Members(root, "environments").ToImmutableSortedDictionary(environment => environment.Name, environment => Trust(environment.Value, keys), StringComparer.Ordinal)), []);
    }

    private static EnvironmentTrust Trust(PlacedValue section, Dictionary<string, TrustedKey> keys)
    {
        return new(
            Named("keys"),
            Named("override_keys"),
            Named("decision_keys"),
            TimeSpan.FromHours((double)(section["max_age_hours"]?.Value.Number ?? TrustSettings.UsualMaximumAgeInHours)),
            section["requires"]?.Value is { } requires ? new(requires["environment"]!.Value.Text, TimeSpan.FromMinutes((double)(requires["soak_minutes"]?.Value.Number ?? 0))) : null,
            Members(section, "floor").ToImmutableSortedDictionary(threshold => threshold.Name, threshold => threshold.Value.Number!.Value, StringComparer.Ordinal));

        ImmutableArray<TrustedKey> Named(string list) => [.. Members(section, list).Select(name => keys[name.Value.Text])];
    }

    private static IEnumerable<PlacedMember> Members(PlacedValue section, string name) => section[name]?.Value.Members ?? [];

    private static Problem Unusable(string why, string path) =>
        new("LQ9721", $"The trust policy {why}.", "Name a file that the promoting side keeps: -p:QualityTrust=…, or --trust", path);
}

namespace LLMChat.Quality.Secrets.Matching;

/// <summary>The table of file names.</summary>
internal static class FileKinds
{
    private static readonly Dictionary<string, FileKind> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        ["json"] = FileKind.Json,
        ["jsonc"] = FileKind.Json,
        ["json5"] = FileKind.Json,
        ["webmanifest"] = FileKind.Json,
        ["xml"] = FileKind.Xml,
        ["config"] = FileKind.Xml,
        ["csproj"] = FileKind.Xml,
        ["fsproj"] = FileKind.Xml,
        ["vbproj"] = FileKind.Xml,
        ["props"] = FileKind.Xml,
        ["targets"] = FileKind.Xml,
        ["pubxml"] = FileKind.Xml,
        ["user"] = FileKind.Xml,
        ["publishsettings"] = FileKind.Xml,
        ["resx"] = FileKind.Xml,
        ["runsettings"] = FileKind.Xml,
        ["settings"] = FileKind.Xml,
        ["xaml"] = FileKind.Xml,
        ["nuspec"] = FileKind.Xml,
        ["env"] = FileKind.Settings,
        ["ini"] = FileKind.Settings,
        ["cfg"] = FileKind.Settings,
        ["conf"] = FileKind.Settings,
        ["cnf"] = FileKind.Settings,
        ["properties"] = FileKind.Settings,
        ["toml"] = FileKind.Settings,
        ["yml"] = FileKind.Settings,
        ["yaml"] = FileKind.Settings,
        ["sh"] = FileKind.Settings,
        ["bash"] = FileKind.Settings,
        ["bat"] = FileKind.Settings,
        ["cmd"] = FileKind.Settings,
        ["tfvars"] = FileKind.Settings,
        ["npmrc"] = FileKind.Settings,
        ["pypirc"] = FileKind.Settings,
        ["credentials"] = FileKind.Settings,
        ["dockerfile"] = FileKind.Settings,
    };

    /// <summary>The kind of a path.</summary>
    public static FileKind Of(string path)
    {
        var name = path.Substring(Math.Max(path.LastIndexOf('/'), path.LastIndexOf('\\')) + 1);
        if (name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase))
            return FileKind.Settings;
        return ByExtension.TryGetValue(name.Substring(name.LastIndexOf('.') + 1), out var kind) ? kind : FileKind.Code;
    }
}

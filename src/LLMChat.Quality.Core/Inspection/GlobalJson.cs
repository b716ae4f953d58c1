using System.Text.Json;

namespace LLMChat.Quality.Core.Inspection;

/// <summary>What the nearest global.json asks for.</summary>
/// <param name="File">Its path; <see langword="null"/> when there is none.</param>
/// <param name="SdkVersion">The version of the .NET SDK.</param>
/// <param name="HasSdkPaths">Whether it takes the SDK from folders it names itself: programs of the tree.</param>
/// <param name="GateVersion">The version of LLMChat.Quality in <c>msbuild-sdks</c>.</param>
/// <param name="UsesTestingPlatform">Whether <c>dotnet test</c> runs Microsoft.Testing.Platform.</param>
internal sealed record GlobalJson(string? File, string? SdkVersion, bool HasSdkPaths, string? GateVersion, bool UsesTestingPlatform)
{
    private const string Name = "global.json";
    private const int MaximumBytes = 1024 * 1024;

    public static GlobalJson Above(string folder)
    {
        var file = BuildFileChain.Nearest(folder, Name);
        try
        {
            if (file is null || new FileInfo(file).Length > MaximumBytes)
                return new(file, null, false, null, false);
            using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var root = document.RootElement;
            return new(
                file,
                Text(root, "sdk", "version"),
                Member(Member(root, "sdk"), "paths") is not null,
                Text(root, "msbuild-sdks", BuildFile.PackageId),
                Text(root, "test", "runner") == "Microsoft.Testing.Platform");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return new(file, null, true, null, false); // unreadable: who knows where it takes its SDK from
        }
    }

    private static string? Text(JsonElement root, string section, string name) =>
        Member(Member(root, section), name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } there && there.TryGetProperty(name, out var value) ? value : null;
}

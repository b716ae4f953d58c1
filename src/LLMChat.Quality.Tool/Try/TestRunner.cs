using System.Text.Json;

namespace LLMChat.Quality.Tool.Try;

/// <summary>Which of the two runners <c>dotnet test</c> uses in a folder.</summary>
internal static class TestRunner
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Whether the nearest global.json asks for Microsoft.Testing.Platform: then a target needs an option before its name.</summary>
    public static bool IsTestingPlatform(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            var file = new FileInfo(Path.Combine(current.FullName, "global.json"));
            if (file.Exists)
                return Names(file);
        }

        return false;
    }

    private static bool Names(FileInfo file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file.FullName), Lenient);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("test", out var test) && test.ValueKind == JsonValueKind.Object
                && test.TryGetProperty("runner", out var runner) && runner.ValueKind == JsonValueKind.String
                && runner.GetString() == "Microsoft.Testing.Platform";
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return false; // the build that follows says what is wrong with it
        }
    }
}

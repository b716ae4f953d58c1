using System.Text.Json;
using System.Text.Json.Serialization;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Evidence.Tests;

/// <summary>How a run of tests is noted on disk: a folder under the intermediate path that the next run empties first.</summary>
public static class TestFragmentFile
{
    /// <summary>The name of the note in the folder.</summary>
    public const string Name = "tests.json";

    /// <summary>The name of the results beside it.</summary>
    internal const string Results = "results.trx";

    /// <summary>Writes it whole or not at all.</summary>
    public static FileWrite Write(TestFragment fragment, string folder) =>
        AtomicFile.Write(Path.Combine(folder, Name), stream => JsonSerializer.Serialize(stream, fragment, TestFragmentJson.Default.TestFragment));

    /// <summary>Reads it; <see langword="null"/> when no run left one that can be read.</summary>
    internal static TestFragment? Read(string folder)
    {
        const int MaximumBytes = 4 * 1024 * 1024;
        try
        {
            var file = new FileInfo(Path.Combine(folder, Name));
            if (!file.Exists || file.Length is 0 or > MaximumBytes)
                return null;
            return JsonSerializer.Deserialize(File.ReadAllBytes(file.FullName), TestFragmentJson.Default.TestFragment) is { Version: TestFragment.CurrentVersion } fragment ? fragment : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(TestFragment))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, WriteIndented = true, NewLine = "\n")]
internal sealed partial class TestFragmentJson : JsonSerializerContext;

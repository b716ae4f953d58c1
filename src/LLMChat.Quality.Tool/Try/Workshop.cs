using LLMChat.Quality.Core.Run;

namespace LLMChat.Quality.Tool.Try;

/// <summary>A folder outside the tried tree for everything its build makes, and the environment that sends it there.</summary>
internal sealed class Workshop : IDisposable
{
    private const string LockFile = "packages.lock.json";
    private readonly string _folder;

    private Workshop(string folder, string tree, bool hasGate) => (_folder, Tree, HasGate) = (folder, tree, hasGate);

    /// <summary>The root of the tried tree.</summary>
    public string Tree { get; }

    /// <summary>Whether the tree already has the gate, so that it is not injected again.</summary>
    public bool HasGate { get; }

    /// <summary>Where the judging task leaves its verdict.</summary>
    public string VerdictFile => Path.Combine(_folder, "verdict.json");

    /// <summary>Where tests may put their results.</summary>
    public string TestResults => Path.Combine(_folder, "TestResults");

    /// <summary>MSBuild reads environment variables as properties; the imports are those the common targets offer.</summary>
    public IReadOnlyDictionary<string, string?> Environment => new Dictionary<string, string?>
    {
        ["QualityTryWork"] = _folder + Path.DirectorySeparatorChar,
        ["QualityTryTree"] = Tree + Path.DirectorySeparatorChar,
        ["QualityTryPackage"] = Beside("package") + Path.DirectorySeparatorChar,
        ["QualityTryInject"] = HasGate ? "false" : "true",
        ["CustomAfterDirectoryBuildProps"] = Beside("try", "Inject.props"),
        ["CustomAfterDirectoryBuildTargets"] = Beside("try", "Inject.targets"),
        ["CustomAfterMicrosoftCommonCrossTargetingTargets"] = Beside("try", "Inject.targets"),
        ["DirectorySolutionTargetsPath"] = Beside("try", "Solution.targets"),
        ["_QualityVerdictFile"] = VerdictFile,
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["MSBUILDTERMINALLOGGER"] = "off", // as an option it would reach the tests of Microsoft.Testing.Platform, which do not know it and do not run
        ["DOTNET_NOLOGO"] = "1",
    };

    public static Workshop Open(Target target)
    {
        var tree = Locations.Of(target.File, configurationFile: null, outputPath: "").Root;
        var folder = Directory.CreateTempSubdirectory("llmchat-quality-").FullName;
        CopyLockFiles(target.Folder, tree, folder);
        return new Workshop(folder, tree, Gated.IsIn(target.Folder, tree));
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Terminal.Line($"Could not delete the working folder {_folder}: {exception.Message}");
        }
    }

    /// <summary>Restore gets a copy of each lock file, so that locked versions stay locked and the file in the tree stays untouched.</summary>
    private static void CopyLockFiles(string from, string tree, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(from, LockFile, Walk))
        {
            var copy = Path.Combine(folder, "locks", Path.GetRelativePath(tree, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static EnumerationOptions Walk => new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 32 };

    private static string Beside(params string[] names) => Path.Combine([AppContext.BaseDirectory, .. names]);
}

namespace LLMChat.Quality.Core.Evidence.Coverage;

/// <summary>Where coverlet.msbuild of a project's own writes its report. It fails the build when its threshold is not met, so that nothing of ours runs after it and only the file tells what was covered.</summary>
internal static class CoverletOutput
{
    private static readonly string[] Extensions = ["json", "cobertura.xml"];

    /// <summary>The report of a run that began at <paramref name="started"/>: coverlet's JSON before Cobertura; <see langword="null"/> when it wrote neither.</summary>
    /// <param name="output">The project's <c>CoverletOutput</c>, absolute: a folder when it ends so, else a file with or without its extension.</param>
    /// <param name="framework">The target framework where the project has several, else empty.</param>
    /// <param name="started">What is older is of another run.</param>
    public static string? Find(string output, string framework, DateTimeOffset started) => output.Length == 0
        ? null
        : Extensions
            .Select(extension => Path.Combine(Path.GetDirectoryName(output) ?? "", NameOf(Path.GetFileName(output), framework.Length > 0 ? $".{framework}" : "", extension)))
            .FirstOrDefault(file => File.Exists(file) && File.GetLastWriteTimeUtc(file) >= started);

    private static string NameOf(string name, string framework, string extension) =>
        name.Length == 0 ? $"coverage{framework}.{extension}"
        : Path.HasExtension(name) ? $"{Path.GetFileNameWithoutExtension(name)}{framework}{Path.GetExtension(name)}"
        : $"{name}{framework}.{extension}";
}

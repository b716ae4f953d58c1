using System.Globalization;
using System.Runtime.InteropServices;

namespace LLMChat.Quality.Core.Evidence.Build;

/// <summary>This machine as far as it decides how long a build takes: times of two machines are compared only when these words are the same.</summary>
internal static class BuildMachine
{
    /// <summary>Such as <c>Linux X64, 4 processors</c>.</summary>
    public static string Current { get; } = string.Create(CultureInfo.InvariantCulture, $"{Platform} {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} {(Environment.ProcessorCount == 1 ? "processor" : "processors")}");

    private static string Platform => OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : OperatingSystem.IsLinux() ? "Linux" : "another system";
}

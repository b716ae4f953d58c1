using System.Reflection;

namespace LLMChat.Quality.Core.Run;

/// <summary>The version of this package, without the commit it was built from.</summary>
public static class ToolVersion
{
    /// <summary>The version: <c>0.1.0</c>.</summary>
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}

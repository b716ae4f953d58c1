using System.Runtime.CompilerServices;

namespace LLMChat.Quality.Secrets.Scanning;

/// <summary>How the two loops that see every character are compiled.</summary>
internal static class HotLoop
{
    /// <summary>Optimised at the first call, not after it has looked at half the tree; named in the runtime since .NET Core 3, unknown to .NET Standard and harmless where unknown.</summary>
    public const MethodImplOptions Optimised = (MethodImplOptions)512;
}

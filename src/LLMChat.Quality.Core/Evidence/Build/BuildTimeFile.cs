using LLMChat.Quality.Core.Evidence.History;
using LLMChat.Quality.Core.Files;

namespace LLMChat.Quality.Core.Evidence.Build;

/// <summary>Remembers the last full build, and what it left, for builds that find nothing to do.</summary>
internal static class BuildTimeFile
{
    private static ReadOnlySpan<byte> Mark => "LLMChat.Quality build time 1\n"u8;

    /// <summary>The build that left these; <see langword="null"/> when another one, or none, did.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inputs">What lies there.</param>
    public static RecordedBuild? Read(string path, string inputs)
    {
        var known = CacheBytes.Read(path, Mark, reader => Tuple.Create(reader.ReadString(), new RecordedBuild(reader.ReadDecimal(), reader.ReadString(), reader.ReadString())));
        return known?.Item1 == inputs && known.Item2.Seconds > 0 ? known.Item2 : null;
    }

    /// <summary>Remembers one. What keeps it from being written leaves the time of later builds unknown, and nothing else.</summary>
    public static void Write(string path, string inputs, RecordedBuild build) => AtomicFile.Write(path, CacheBytes.Of(Mark, writer =>
    {
        writer.Write(inputs);
        writer.Write(build.Seconds);
        writer.Write(build.Machine);
        writer.Write(build.Configuration);
    }));
}
